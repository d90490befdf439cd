export function topFunctions(code: string): string;
