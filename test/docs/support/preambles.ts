/**
 * What a TSDoc example leaves to the reader, by its file and symbol: examples show the call, not where the reader has the rows from. `given` is
 * given.ts. A preamble that no block needs makes the test fail.
 */
export const preambles: Readonly<Record<string, string>> = {
  'src/codec/ms932/decode.ts Ms932Decoder': "const source = given.stream('UP1KYO');",
  'src/codec/ms932/encode.ts Ms932Encoder':
    "const parts = ['か', '\\u3099', '𠮷']; const send = (bytes: Uint8Array): number => bytes.length;",
  'src/validate/issue-text.ts formatIssue': 'const found = given.emptyField();',
  'src/forms/calendar/calendar.ts toCalendars': "const bytes = given.bytes('UPPLAN');",
  'src/forms/calendar/calendar.ts fromCalendar':
    "import { toCalendars } from 'careplan-csv/forms'; const calendars = toCalendars(given.records('UPPLAN'));",
  'src/forms/calendar/totals.ts calendarTotals':
    "import { toCalendars } from 'careplan-csv/forms'; const calendar = toCalendars(given.records('UPPLAN'))[0]!;",
  'src/forms/editions/convert.ts convertFiles': "const files = given.files('202208/2-riyohyo');",
  'src/forms/editions/move.ts moveRecord': "const older = given.olderRecord('UPPLAN');",
  'src/forms/person/person-view.ts personViews':
    "const form1 = given.bytes('UP1KYO'); const form2 = given.bytes('UP2KYO');",
  'src/forms/plan-actual/compare.ts comparePlanActual':
    "const planned = given.records('UPPLAN'); const actual = given.records('UPJSK');",
  'src/forms/plan-tree/plan-tree.ts toPlanTrees': "const bytes = given.bytes('UP2KYO');",
  'src/forms/plan-tree/plan-tree.ts fromPlanTree':
    "import { toPlanTrees } from 'careplan-csv/forms'; const trees = toPlanTrees(given.records('UP2KYO'));",
  'src/forms/preventive-tree/preventive-tree.ts toPreventiveTrees':
    "const plans = given.records('UPYOBO'); const annex = given.records('UPYOBO_SUB');",
  'src/forms/preventive-tree/preventive-tree.ts fromPreventiveTree':
    "import { toPreventiveTrees } from 'careplan-csv/forms'; const tree = toPreventiveTrees({ UPYOBO: given.records('UPYOBO'), UPYOBO_SUB: given.records('UPYOBO_SUB') })[0]!;",
  'src/forms/replay/apply.ts applyTransmission': "const files = given.files('202407/2-riyohyo');",
  'src/forms/replay/read-transmissions.ts readTransmissions': "const files = given.files('202407/2-riyohyo');",
  'src/forms/replay/replay.ts replay': "const files = given.files('202407/2-riyohyo');",
  'src/forms/replay/records-in-force.ts recordsInForce': "const files = given.files('202407/2-riyohyo');",
  'src/fix/fix.ts fix':
    "const files = given.files('202407/2-riyohyo').map(({ name, bytes }) => ({ name, source: bytes }));",
  'src/fix/format-change.ts formatChange':
    "const files = given.files('202407/2-riyohyo').map(({ name, bytes }) => ({ name, source: bytes }));",
  'src/roster/compare-roster.ts compareRoster':
    "const list = new TextEncoder().encode('被保険者番号\\n6165030196\\n'); const files = given.files('202407/2-riyohyo').map(({ name, bytes }) => ({ name, source: bytes }));",
  'src/print/print-forms.ts printForms': "const form1 = given.bytes('UP1KYO'); const form2 = given.bytes('UP2KYO');",
  'src/print/views.ts printViews': "const planned = given.records('UPPLAN'); const actual = given.records('UPJSK');",
  'src/forms/statement/totals.ts computeTotals':
    "import { toStatements } from 'careplan-csv/forms'; const statement = toStatements(given.records('UPSIKYU'))[0]!;",
  'src/forms/statement/totals.ts compareTotals':
    "import { toStatements } from 'careplan-csv/forms'; const statement = toStatements(given.records('UPSIKYU'))[0]!;",
  'src/forms/statement/with-totals.ts withTotals':
    "import { toStatements } from 'careplan-csv/forms'; const statement = toStatements(given.records('UPSIKYU'))[0]!; const serviceCodes = () => undefined;",
  'src/forms/statement/statement.ts toStatements': "const records = given.records('UPSIKYU');",
  'src/forms/statement/statement.ts fromStatement':
    "import { toStatements } from 'careplan-csv/forms'; const statements = toStatements(given.records('UPSIKYU'));",
  'src/forms/week/week.ts toWeeks': "const records = given.records('UP3KYO');",
  'src/forms/week/week.ts fromWeek':
    "import { toWeeks } from 'careplan-csv/forms'; const weeks = toWeeks(given.records('UP3KYO'));",
};
