import type { MonthView, PersonView } from '../../../forms/person/person-view';
import { type Markup, markup, none } from '../../../validate/report/html/markup';
import { Cells, margin } from '../../cells';
import { eraMonth } from '../../era';
import { frame, frames } from '../../piece';
import { sheetMarkup } from '../../sheet';
import { period } from '../form1';
import { form7UserKeys } from '../form7';
import { gridOf } from './grid';
import type { Line } from './lines';

/** What the printed 6表 needs besides the month. */
export interface Form6Options {
  /** The office that reads: where it gives a service of the month and does not plan it, the form is a サービス提供票. */
  readonly reader: string | null;
  readonly serviceName: (code: string) => string | undefined;
  /** Names an office by its number, from any form that was sent. */
  readonly officeName: (number: string) => string | undefined;
}

/** 第6表 サービス利用票, plan and actual a line each; `null` where the month has neither. */
export function form6Sheet(person: PersonView, month: MonthView, options: Form6Options): Markup | null {
  const plans = month.plan?.lines ?? [];
  const actuals = month.actual?.lines ?? [];
  if (month.plan === null && month.actual === null) return null;
  // The head is that of the plan; what the actuals say otherwise is reported in the margin.
  const head = new Cells('UPPLAN', [person, month, ...(plans.length > 0 ? plans : actuals)]);
  const done = new Cells('UPJSK', actuals);
  for (const key of gridKeys) {
    head.values(key);
    done.values(key);
  }
  const user = new Cells('UPHOSOKU', month.supplement === null ? [] : [month.supplement]);
  const slip = isProviderSlip(month, options.reader);
  // 7表 has frames of its own for these.
  if (month.statement !== null) for (const key of form7UserKeys) user.values(key);
  const title = slip ? 'サービス提供票' : 'サービス利用票（兼居宅サービス計画）';
  const route = slip ? '居宅介護支援事業者→サービス事業者' : '居宅介護支援事業者→利用者';
  const name = user.text('name');
  return sheetMarkup({
    number: '第6表',
    title: `${eraMonth(month.targetMonth)}分 ${title}`,
    left: markup`<span class="who">${name.text === '' ? (person.name ?? '') : name}</span> ${user.choice('certificationStatus', ['2', '1'])}`,
    right: markup`${route}`,
    orientation: 'landscape',
    form: 'form6',
    body: [
      headFrames(person, head, user, options),
      gridOf(month, options.serviceName),
      margin({ cells: head }, { label: '実績', cells: done }, { label: '利用者補足情報', cells: user }),
    ],
  });
}

function isProviderSlip(month: MonthView, reader: string | null): boolean {
  const lines: readonly Line[] = [...(month.plan?.lines ?? []), ...(month.actual?.lines ?? [])];
  return (
    reader !== null &&
    lines.some(({ providerNumber }) => providerNumber === reader) &&
    lines.every(({ plannerOfficeNumber }) => plannerOfficeNumber !== reader)
  );
}

function headFrames(
  person: PersonView,
  head: Cells<'UPPLAN'>,
  user: Cells<'UPHOSOKU'>,
  { officeName }: Form6Options,
): Markup {
  const planner = head.value('plannerOfficeNumber');
  const planned = typeof planner === 'string' ? officeName(planner) : undefined;
  const office =
    planned === undefined
      ? head.text('plannerOfficeNumber')
      : markup`${planned}（${head.text('plannerOfficeNumber')}）`;
  const before = user.text('previousCareLevel');
  const level = user.text('careLevel');
  const changed = before.text !== '' || user.values('careLevelChangedDate').length > 0;
  const limit = user.text('limitUnits');
  head.values('insurerNumber');
  head.values('insuredNumber');
  return frames(
    frame('保険者番号', person.insurerNumber, 4),
    frame('保険者名', none, 4),
    frame('居宅介護支援事業者事業所名', office, 10),
    frame('作成年月日', head.text('createdDate'), 6),
    frame('被保険者番号', person.insuredNumber, 4),
    frame('フリガナ', user.text('nameKana'), 4),
    frame('担当者名', head.text('plannerName'), 10),
    frame('利用者確認', none, 6),
    frame('生年月日', user.text('birthDate'), 4),
    frame('被保険者氏名', user.values('name').length === 0 ? (person.name ?? '') : user.text('name'), 4),
    frame('性別', user.choice('sex'), 4),
    frame('要介護状態区分', changed ? before : level, 6),
    frame('届出年月日', none, 6),
    frame('変更後 要介護状態区分', changed ? level : none, 4),
    frame('変更日', user.text('careLevelChangedDate'), 4),
    frame('区分支給限度基準額', markup`${limit} 単位／月`, 5),
    frame('限度額適用期間', period(user.text('limitStartDate'), user.text('limitEndDate')), 6),
    frame('前月までの短期入所利用日数', markup`${head.text('priorShortStayDays')} 日`, 5),
  );
}

/** The fields that the grid shows line by line. */
const gridKeys = [
  'targetMonth',
  'startTime',
  'endTime',
  'serviceCode',
  'providerName',
  'providerNumber',
  'satelliteNo',
  'proratedDays',
  'equipmentName',
  'taisCode',
  'equipmentReportCode',
  'detailNo',
  'units',
  'over30Days',
] as const;
