export function apiReports(): Map<string, string>;
