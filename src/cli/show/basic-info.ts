import type { BasicInfoView } from '../../forms/person/person-view';
import { codeText, fieldLines } from './fields';
import { grid } from './grid';
import { formHeading } from './heading';
import { say, type View } from './view';
import { dated } from './words';

/** 利用者基本情報 with its annexes: the course of the day and the illnesses. */
export function basicInfoLines(view: View, info: BasicInfoView): string[] {
  const { consultationDate, form, furtherForms } = info;
  const forms = form === null ? [] : [form, ...furtherForms];
  const title = say(view, '利用者基本情報 相談日', 'basic information, consultation of');
  return [
    ...formHeading(view, `${title} ${dated(view, consultationDate)}`),
    ...forms.flatMap((one, index) => [
      ...(index === 0 ? [] : [`  ${say(view, '（同じキーの行）', '(further row of the same key)')}`]),
      ...fieldLines(view, 'UPKIHON', one, ['consultationDate']),
    ]),
    ...timetableLines(view, info),
    ...illnessLines(view, info),
  ];
}

function timetableLines(view: View, { timetable }: BasicInfoView): string[] {
  if (timetable.length === 0) return [];
  const columns = [
    { head: say(view, '時間', 'time') },
    { head: say(view, '本人の生活', 'user'), wraps: true },
    { head: say(view, '介護者・家族の生活', 'family'), wraps: true },
  ];
  // The time is free text, such as 夕方: the order is that of the file.
  const rows = timetable.map(({ time, userActivity, familyActivity }) => [
    time ?? '',
    userActivity ?? '',
    familyActivity ?? '',
  ]);
  return [`  ${say(view, '１日の生活・すごし方', 'course of the day')}`, ...grid(view, columns, rows, { indent: 4 })];
}

function illnessLines(view: View, { illnesses }: BasicInfoView): string[] {
  if (illnesses.length === 0) return [];
  const columns = [
    { head: say(view, '年月日', 'date'), wraps: true },
    { head: say(view, '病名', 'disease'), wraps: true },
    { head: say(view, '医療機関・医師', 'doctor'), wraps: true },
    { head: say(view, '区分', 'role') },
    { head: say(view, '電話', 'phone') },
    { head: say(view, '経過', 'progress') },
    { head: say(view, '治療中の内容', 'treatment'), wraps: true },
  ];
  const rows = illnesses.map((one) => [
    one.date ?? '',
    one.diseaseName ?? '',
    one.doctorName ?? '',
    one.doctorRole === null ? '' : codeText('doctorRole', one.doctorRole),
    one.doctorPhone ?? '',
    one.progress === null ? '' : codeText('progress', one.progress),
    one.treatment ?? '',
  ]);
  return [`  ${say(view, '現病歴・既往歴', 'illnesses')}`, ...grid(view, columns, rows, { keys: 2, indent: 4 })];
}
