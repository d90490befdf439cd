import type { DeletionsView } from '../../forms/person/person-view';
import { fileKindInfo } from '../../schemas/kinds';
import { formHeading } from './heading';
import { hanging } from './text';
import { say, type View } from './view';
import { serviceTypeText } from './words';

/** What is to be deleted, with the forms that go with it. */
export function deletionLines(view: View, deletions: DeletionsView): string[] {
  const { DLT1KYO, DLTPLAN, DLTJSK, DLTKIHON, DLTYOBO } = deletions;
  const texts = [
    ...DLT1KYO.map(({ planDate }) => told(view, 'DLT1KYO', planDate)),
    ...DLTPLAN.map(({ targetMonth }) => told(view, 'DLTPLAN', targetMonth)),
    ...DLTJSK.map(({ targetMonth, providerNumber, serviceTypeCode }) =>
      told(view, 'DLTJSK', `${targetMonth} ${providerNumber} ${serviceTypeText(serviceTypeCode)}`),
    ),
    ...DLTKIHON.map(({ consultationDate }) => told(view, 'DLTKIHON', consultationDate)),
    ...DLTYOBO.map(({ planDate }) => told(view, 'DLTYOBO', planDate)),
  ];
  if (texts.length === 0) return [];
  return [
    ...formHeading(view, say(view, '削除', 'deletions')),
    ...texts.flatMap((text) => hanging('- ', text, view.width, 2)),
  ];
}

function told(view: View, kind: keyof DeletionsView, key: string): string {
  const { deletes, cascade } = fileKindInfo(kind);
  const name = (one: Parameters<typeof fileKindInfo>[0]): string => fileKindInfo(one).shortName[view.lang];
  const goes = cascade.map(name).join(say(view, '・', ', '));
  const what = `${deletes === undefined ? kind : name(deletes)} ${key}`;
  return goes === '' ? what : `${what}${say(view, `（${goes}も削除されます）`, ` (with ${goes})`)}`;
}
