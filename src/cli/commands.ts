type Command = (args: readonly string[]) => Promise<number>;

/** The commands; each is loaded when it is called for. */
export const commands = {
  check: async () => (await import('./commands/check')).check,
  json: async () => (await import('./commands/json')).json,
  csv: async () => (await import('./commands/csv')).csv,
  name: async () => (await import('./commands/name')).name,
  kinds: async () => (await import('./commands/kinds')).listKinds,
  rules: async () => (await import('./commands/rules')).listRules,
  show: async () => (await import('./commands/show')).show,
  print: async () => (await import('./commands/print')).print,
  page: async () => (await import('./commands/page')).writePage,
  convert: async () => (await import('./commands/convert')).convert,
  sample: async () => (await import('./commands/sample')).sample,
  anonymise: async () => (await import('./commands/anonymise')).anonymiseFiles,
  fix: async () => (await import('./commands/fix')).fixFiles,
  conform: async () => (await import('./commands/conform')).conform,
  adapter: async () => (await import('./commands/adapter')).adapter,
} as const satisfies Readonly<Record<string, () => Promise<Command>>>;

/** The name of a command. */
export type CommandName = keyof typeof commands;

/** Whether a word names a command. */
export function isCommand(word: string): word is CommandName {
  return Object.hasOwn(commands, word);
}
