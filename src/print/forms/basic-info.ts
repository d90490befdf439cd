import type { BasicInfoView, PersonView } from '../../forms/person/person-view';
import type { RecordOf } from '../../schemas/record';
import { type Markup, markup, none } from '../../validate/report/html/markup';
import { Cells, margin } from '../cells';
import { ageOn } from '../era';
import { type PrintPicture, pictureMarkup } from '../picture';
import { frame, frames, tableOf } from '../piece';
import { sheetMarkup } from '../sheet';
import { period } from './form1';

type Form = Cells<'UPKIHON'>;

/** 利用者基本情報 with its annexes and its picture; the annexes alone where the form itself is not there. */
export function basicInfoSheet(
  person: PersonView,
  view: BasicInfoView,
  form: RecordOf<'UPKIHON'> | null,
  pictures: readonly PrintPicture[],
  withAnnexes: boolean,
): Markup {
  const cells = new Cells('UPKIHON', form === null ? [] : [form]);
  const timetable = new Cells('UPKIHON_SUB1', withAnnexes ? view.timetable : []);
  const illnesses = new Cells('UPKIHON_SUB2', withAnnexes ? view.illnesses : []);
  const body = [
    ...(form === null ? [] : [...currentState(cells), family(cells, pictures), life(cells)]),
    ...(withAnnexes
      ? [timetableTable(view.timetable), ...(form === null ? [] : [hobbies(cells)]), illnessTable(view.illnesses)]
      : [hobbies(cells)]),
    ...(form === null ? [] : [services(cells)]),
  ];
  for (const key of ['time', 'userActivity', 'familyActivity'] as const) timetable.values(key);
  for (const key of illnessKeys) illnesses.values(key);
  return sheetMarkup({
    title: '利用者基本情報',
    left: markup`<span class="who"><b>${form?.name ?? person.name ?? ''}</b> 様</span>`,
    right: markup`作成担当者 ${cells.text('authorName')}`,
    orientation: 'portrait',
    form: 'basic-info',
    body: [...body, margin({ cells }, { label: '別表1', cells: timetable }, { label: '別表2', cells: illnesses })],
  });
}

/** Frames under a heading; one frame alone needs none but its own. */
function section(title: string, ...list: readonly Markup[]): Markup {
  const heading =
    list.length === 1
      ? none
      : markup`<h3>${title}</h3>
`;
  return markup`${heading}${frames(...list)}`;
}

function currentState(cells: Form): Markup[] {
  const other = cells.text('consultationMethodOther');
  const birth = cells.value('birthDate');
  const asked = cells.value('consultationDate');
  const age = typeof birth === 'string' && typeof asked === 'string' ? ageOn(birth, asked) : null;
  return [
    section(
      '作成・相談',
      cells.frame('consultationDate', 8),
      cells.frame('planType', 8),
      cells.frame('outsourced', 8),
      frame('相談方法', markup`${cells.choice('consultationMethod')}（ ${other} ）`, 11),
      frame('相談回数', cells.choice('consultationCount'), 6),
      cells.frame('previousConsultationDate', 7),
    ),
    section(
      '本人の現況',
      frame('本人の現況', markup`${cells.choice('situation')}（ ${cells.text('situationNote')} ）`, 24),
    ),
    section(
      '本人',
      frame('フリガナ', cells.text('nameKana'), 12),
      frame('性別', cells.choice('sex'), 12),
      frame('本人氏名', cells.text('name'), 12),
      frame('生年月日', markup`${cells.text('birthDate')}${age === null ? '' : `（${age}歳）`}`, 12),
      frame('住所', cells.text('address'), 24),
      frame('電話番号', cells.text('phone'), 12),
      frame('Fax番号', cells.text('fax'), 12),
    ),
    section(
      '日常生活自立度',
      frame('障害高齢者の日常生活自立度', cells.choice('physicalIndependence'), 24),
      frame('認知症高齢者の日常生活自立度', cells.choice('dementiaIndependence'), 24),
    ),
    section(
      '認定情報',
      frame('要介護状態区分', cells.choice('careLevel'), 24),
      frame('認定の有効期間', period(cells.text('certificationStartDate'), cells.text('certificationEndDate')), 14),
      frame('前回の介護度', cells.text('previousCareLevel'), 10),
      frame('基本チェックリスト記入結果', cells.choice('checklistResult'), 14),
      frame('基本チェックリスト記入日', cells.text('checklistDate'), 10),
    ),
    section(
      '障害等認定',
      frame(
        '障害等認定',
        markup`${cells.flags({ disabilityPhysical: '身障', disabilityIntellectual: '療育', disabilityMental: '精神', disabilityIntractable: '難病' })}　${cells.text('disabilityNote')}`,
        24,
      ),
    ),
    section(
      '居住環境',
      cells.frame('housing', 10),
      frame('自室の階数', cells.text('roomFloor'), 6),
      frame('住宅改修の有無', cells.choice('homeModified'), 8),
    ),
    section(
      '経済状況',
      frame(
        '経済状況',
        markup`${cells.flags({ incomeNationalPension: '国民年金', incomeEmployeesPension: '厚生年金', incomeDisabilityPension: '障害年金', incomePublicAssistance: '生活保護' })}　${cells.text('incomeNote')}`,
        24,
      ),
    ),
    section(
      '来所者（相談者）',
      frame('氏名', cells.text('visitorName'), 14),
      frame('続柄', cells.text('visitorRelationship'), 10),
      frame('住所', cells.text('visitorAddress'), 14),
      frame('電話番号', cells.text('visitorPhone'), 10),
    ),
    emergencyTable(cells),
  ];
}

const contacts = [1, 2, 3, 4] as const;

function emergencyTable(cells: Form): Markup {
  const rows = contacts.map(
    (no) =>
      markup`<tr><td>${cells.text(`emergency${no}Name`)}</td><td>${cells.text(`emergency${no}Relationship`)}</td><td>${cells.text(`emergency${no}Address`)}</td><td>${cells.text(`emergency${no}Phone`)}</td></tr>
`,
  );
  const head = markup`<tr><th scope="col">氏名</th><th scope="col">続柄</th><th scope="col">住所</th><th scope="col">電話番号</th></tr>`;
  return markup`<h3>緊急連絡先</h3>
${tableOf('contacts', head, [markup`<tbody>${rows}</tbody>`], 4)}`;
}

function family(cells: Form, pictures: readonly PrintPicture[]): Markup {
  const names = cells.values('familyImageFileName').map((name) => String(name).toLowerCase());
  const shown = pictures.filter(({ name }) => names.includes(name.toLowerCase()));
  const file = cells.text('familyImageFileName');
  const caption = file.text === '' ? none : markup`<small class="file">${file}</small>`;
  return section(
    '家族構成',
    frame('家族構成', markup`<div class="picture">${shown.map(pictureMarkup)}</div>${caption}`, 12, 'tall'),
    frame('家族関係等の状況', cells.text('familyNote'), 12, 'tall'),
  );
}

function life(cells: Form): Markup {
  return section(
    '介護予防に関する事項',
    frame('今までの生活', cells.text('lifeHistory'), 24),
    frame('現在の生活状況（１日の生活・すごし方）', cells.text('dailyLife'), 24),
  );
}

function timetableTable(rows: BasicInfoView['timetable']): Markup {
  const head = markup`<tr><th scope="col">時間</th><th scope="col">本人</th><th scope="col">介護者・家族</th></tr>`;
  const body = rows.map((row) => {
    const cells = new Cells('UPKIHON_SUB1', [row]);
    return markup`<tr><td>${cells.text('time')}</td><td>${cells.text('userActivity')}</td><td>${cells.text('familyActivity')}</td></tr>
`;
  });
  return markup`<h3>１日の生活・すごし方</h3>
${tableOf('timetable', head, [markup`<tbody>${body.length === 0 ? emptyRow(3) : body}</tbody>`], 3)}`;
}

function hobbies(cells: Form): Markup {
  return frames(
    frame('趣味・楽しみ・特技', cells.text('hobbies'), 12, 'tall'),
    frame('友人・地域との関係', cells.text('socialTies'), 12, 'tall'),
  );
}

const illnessKeys = [
  'date',
  'diseaseName',
  'doctorName',
  'doctorRole',
  'doctorPhone',
  'progress',
  'treatment',
] as const;

function illnessTable(rows: BasicInfoView['illnesses']): Markup {
  const head = markup`<tr><th scope="col">年月日</th><th scope="col">病名</th><th scope="col">医療機関・医師名（主治医・意見作成者に☆）</th><th scope="col">電話番号</th><th scope="col">経過</th><th scope="col">治療中の場合は内容</th></tr>`;
  const body = rows.map((row) => {
    const cells = new Cells('UPKIHON_SUB2', [row]);
    const doctor = cells.value('doctorRole') === '1' ? markup`☆ ` : none;
    return markup`<tr><td>${cells.text('date')}</td><td>${cells.text('diseaseName')}</td><td>${doctor}${cells.text('doctorName')}</td><td>${cells.text('doctorPhone')}</td><td>${cells.choice('progress')}</td><td>${cells.text('treatment')}</td></tr>
`;
  });
  return markup`<h3>現病歴・既往歴と経過</h3>
${tableOf('illnesses', head, [markup`<tbody>${body.length === 0 ? emptyRow(6) : body}</tbody>`], 6)}`;
}

function emptyRow(columns: number): Markup {
  return markup`<tr>${Array.from({ length: columns }, () => markup`<td></td>`)}</tr>`;
}

function services(cells: Form): Markup {
  return section(
    '現在利用しているサービス',
    frame('公的サービス', cells.text('publicServices'), 12, 'tall'),
    frame('非公的サービス', cells.text('privateServices'), 12, 'tall'),
    frame('同意日', cells.text('consentDate'), 10),
    frame('同意者氏名', cells.text('consenterName'), 14),
  );
}
