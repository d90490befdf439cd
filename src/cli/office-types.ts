import { Complaint } from './exit';

/** What `--office 事業所番号=サービス種類コード` says, by office. */
export function officeTypes(given: readonly string[]): Map<string, string> {
  return new Map(
    given.map((text) => {
      const [, office, type] = /^([0-9A-Z]{10})=([0-9A-Z]{2})$/.exec(text) ?? [];
      if (office === undefined || type === undefined) {
        throw new Complaint(
          '--office は 事業所番号=サービス種類コード の形で指定します（例 1370100014=43）。',
          '--office takes NUMBER=CODE, such as 1370100014=43.',
        );
      }
      return [office, type];
    }),
  );
}
