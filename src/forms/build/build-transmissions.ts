import { checkSubstituteOptions } from '../../codec/substitute/substitute';
import { compareText } from '../../compare';
import type { FileName } from '../../filenames/file-name';
import { formatFileName } from '../../filenames/format';
import { stampSequence } from '../../filenames/stamp';
import type { Unit } from '../../filenames/units';
import { CareplanCsvError } from '../../issues';
import { must } from '../../misuse';
import { push } from '../../objects';
import { type FileKind, fileKindInfo, isKind, type Kind } from '../../schemas/kinds';
import { serviceTypeOf } from '../../schemas/service-codes';
import { isPreventive, serviceTypes } from '../../schemas/service-types';
import { currentVersion, grammarOf } from '../../schemas/versions';
import type { Row } from '../support/rows';
import { CaseWriter, joined } from './case-writer';
import { type Case, casesOf, type UnitPlan, unitPlan } from './cases';
import { LeftOuts, partialKey } from './left-out';
import { isJpeg, picturesOf, withPictures } from './pictures';
import { plans, routesOf, type Sender } from './receivers';
import { optionsShape, personShape } from './shapes';
import type {
  BuildDoubt,
  BuildIssue,
  BuildOptions,
  BuildPerson,
  Built,
  BuiltFile,
  BuiltTransmission,
  Office,
} from './types';

/** A case whose rows are written. */
interface WrittenCase {
  readonly one: Case;
  /** The names of the files it goes into, told by the receivers. */
  readonly names: Map<Kind, string[]>;
  readonly bytes: ReadonlyMap<Kind, Uint8Array>;
}

/** A finding of writing, before it is known which files the record is in. */
type FoundIssue = Omit<BuildIssue, 'files'> & Pick<WrittenCase, 'names'>;

/** What goes to one receiver under one name. */
interface Parcel {
  readonly senderType: string;
  readonly receiver: Office;
  readonly month: string | null;
  readonly cases: WrittenCase[];
}

/**
 * Builds the transmissions of a unit from all persons of an office: one for each receiver, service type and month, with complete links.
 *
 * - 6表 and 7表 hold all exchanged services of a person at all offices; only persons whom the receiver serves are in its files. Services that are
 *   not exchanged are left out, and taken off the total row of 7表; a person without any other is in no file.
 * - A set of forms goes whole or not at all: one that lacks a required form, or has a record that breaks its schema, is left out, and `leftOut` says why.
 * - Every transmission has a stamp of its own, in the order (month, receiver, service type) in which they stand in the result.
 * - Receivers: those named with the person; else for 予定 and 計画書 the offices in the person's UPPLAN rows, and for 実績 the プラン担当業者 with the service type
 *   that `receivers` tells (43, 46, AF, or 73 and the like of an office that provides and plans).
 * - In 予防 and 総合事業 an entrusted plan may name the centre though the care manager sends 予定 and gets 実績: what the caller names is built, and `doubts` tells of it.
 *
 * @param unit The 送信単位.
 * @param options The sender, the persons and the first stamp.
 * @throws CareplanCsvError for an unknown unit, and for a sender, service type or stamp that makes no file name; never for bad data of a person.
 * @remarks 第4.1版 送信単位, ファイル名の命名規則, ファイル間の関係.
 * @example
 * ```ts
 * import { nextStamp } from 'careplan-csv';
 * import { type BuildPerson, buildTransmissions } from 'careplan-csv/forms';
 *
 * // Each person: { records: { UPPLAN: […], UPSIKYU: […], UPHOSOKU: […] } }.
 * function exportMonth(persons: Iterable<BuildPerson>): void {
 *   const options = { sender: '1370100014', senderType: '43', persons, stamp: nextStamp() };
 *   const { files, leftOut } = buildTransmissions('usage', options);
 *   for (const { name, bytes } of files) console.log(name, bytes.length);
 *   for (const { why, insuredNumber, serviceType } of leftOut) console.log(why, insuredNumber, serviceType);
 * }
 * ```
 */
export function buildTransmissions(unit: Unit, options: BuildOptions): Built {
  const plan = unitPlan(unit);
  must('options', options, optionsShape);
  checkSubstituteOptions(options);
  checkSender(plan, options);
  const leftOut = new LeftOuts();
  const issues: FoundIssue[] = [];
  const doubts: BuildDoubt[] = [];
  const writer = new CaseWriter(options);
  const sender: Sender = { number: options.sender, serviceType: options.senderType, partners: options.receivers };
  const parcels = new Map<string, Parcel>();
  const seen = new Set<string>();
  let place = 0;
  for (const person of options.persons) {
    must(`persons[${place}]`, person, personShape);
    place += 1;
    const cases = casesOf(plan, person, seen, leftOut)
      .map((one) => prepared(one, leftOut))
      .flatMap((one) => writtenCase(one, writer, leftOut, issues));
    tellPictures(plan, person, cases, leftOut);
    deliver(plan, sender, cases, parcels, { leftOut, doubts });
  }
  const { stamp } = options;
  // A clock gives one second to many: each transmission is to have a later one than that before it.
  const next = stampSequence([], typeof stamp === 'string' ? () => stamp : stamp);
  const transmissions = [...parcels.values()]
    .sort(byOrder)
    .map((parcel) => pack(plan, options.sender, parcel, next(), writer, leftOut));
  return {
    transmissions,
    files: transmissions.flatMap(({ files }) => files),
    leftOut: leftOut.list(),
    doubts,
    issues: issues.map(({ names, ...found }) => ({ ...found, files: names.get(found.kind) ?? [] })),
  };
}

function checkSender(plan: UnitPlan, { sender, senderType, stamp }: BuildOptions): void {
  if (senderType === undefined && !isByService(plan)) {
    throw new CareplanCsvError('invalid_option', 'senderType may be left out for 実績 only');
  }
  if (senderType !== undefined && !Object.hasOwn(serviceTypes, senderType)) {
    throw new CareplanCsvError('invalid_option', 'senderType is not a service type of the standard');
  }
  const [file] = plan.files;
  if (file === undefined || typeof stamp !== 'string') return;
  // Faults of the caller come out before any work, and not only where there is something to send.
  const type = senderType ?? '43';
  const receiver = sender === '0000000000' ? '0000000001' : '0000000000';
  const month = fileKindInfo(file.kind).month === 'none' ? {} : { month: '2025-11' };
  formatFileName({
    kind: file.kind,
    edition: grammarOf(currentVersion),
    sender,
    senderType: type,
    receiver,
    receiverType: '43',
    stamp,
    ...month,
  });
}

/** Whether the sender is the office that gave the service, so that its service type is that of the rows. */
function isByService({ families }: UnitPlan): boolean {
  return families[0]?.key.includes('serviceTypeCode') === true;
}

/** UPKIHON names the pictures that are given, and no others: their names are not known before they are sent. */
function prepared(one: Case, leftOut: LeftOuts): Case {
  const base = one.family.base;
  const placed = one.rows.get(base);
  if (placed === undefined || !one.family.members.includes('UPKIHON_IMAGE')) return one;
  const pictures = picturesOf(one);
  if (pictures.length === 0 && placed.some(({ row }) => (row.familyImageFileName ?? null) !== null)) {
    leftOut.add('picture_missing', one.key, { kind: 'UPKIHON_IMAGE' });
  }
  return { ...one, rows: new Map([...one.rows, [base, withPictures(placed, [])]]) };
}

function writtenCase(one: Case, writer: CaseWriter, leftOut: LeftOuts, issues: FoundIssue[]): WrittenCase[] {
  const bytes = new Map<Kind, Uint8Array>();
  const names = new Map<Kind, string[]>();
  let whole = true;
  const { insurerNumber = null, insuredNumber = null } = one.key;
  for (const [kind, rows] of one.rows) {
    const written = writer.write(kind, rows);
    for (const issue of written.issues) issues.push({ insurerNumber, insuredNumber, kind, issue, names });
    whole &&= written.whole;
    bytes.set(kind, written.bytes);
  }
  if (whole) return [{ one, bytes, names }];
  leftOut.add('invalid', one.key, { rows: countRows(one) });
  return [];
}

function tellPictures(
  { kinds }: UnitPlan,
  person: BuildPerson,
  cases: readonly WrittenCase[],
  leftOut: LeftOuts,
): void {
  if (!kinds.includes('UPKIHON')) return;
  const dates = new Set(cases.map(({ one }) => one.key.consultationDate));
  const ids = partialKey((person.records.UPKIHON?.[0] ?? {}) as Row);
  for (const picture of person.pictures ?? []) {
    const { consultationDate } = picture;
    const why = !isJpeg(picture) ? 'picture_not_jpeg' : dates.has(consultationDate) ? undefined : 'picture_unplaced';
    if (why !== undefined) leftOut.add(why, { ...ids, consultationDate }, { kind: 'UPKIHON_IMAGE' });
  }
}

/** Puts the cases of a person into the parcels of their receivers. */
function deliver(
  plan: UnitPlan,
  sender: Sender,
  cases: readonly WrittenCase[],
  parcels: Map<string, Parcel>,
  { leftOut, doubts }: { readonly leftOut: LeftOuts; readonly doubts: BuildDoubt[] },
): void {
  const main = cases.filter(({ one }) => one.family === plan.families[0]);
  const addressed = new Map<string, Parcel>();
  for (const written of main) {
    const { one } = written;
    const { receivers, refused, doubted = [] } = routesOf(plan.unit, one, sender);
    const rows = countRows(one);
    for (const { why, receiver } of refused) leftOut.add(why, one.key, { rows, receiver });
    const foreign = foreignType(plan, one, sender);
    if (foreign !== undefined) leftOut.add(foreign, one.key, { rows });
    if (foreign !== undefined) continue;
    for (const receiver of receivers) {
      const named = namesSender(plan, one, sender, receiver);
      if (named === 'no') {
        leftOut.add('other_sender', one.key, { rows, receiver });
        continue;
      }
      const { insurerNumber = null, insuredNumber = null } = one.key;
      const doubt = { insurerNumber, insuredNumber, key: one.key, receiver };
      if (named === 'doubtful') doubts.push({ why: 'other_planner', ...doubt });
      if (doubted.includes(receiver)) doubts.push({ why: 'other_receiver', ...doubt });
      const senderType = sender.serviceType ?? one.key.serviceTypeCode ?? '';
      const month = one.key.targetMonth ?? null;
      const id = JSON.stringify([month, receiver.number, receiver.serviceType, senderType]);
      const parcel = parcels.get(id) ?? { senderType, receiver, month, cases: [] };
      parcels.set(id, parcel);
      parcel.cases.push(written);
      addressed.set(id, parcel);
    }
  }
  // 利用者基本情報 beside a 予防計画書 goes where the plan of the same person goes.
  for (const written of cases.filter((one) => !main.includes(one))) {
    if (addressed.size === 0) leftOut.add('base_missing', written.one.key, { rows: countRows(written.one) });
    for (const parcel of addressed.values()) parcel.cases.push(written);
  }
}

/** 実績 of another service type than the one the sender stands with in the name. */
function foreignType(plan: UnitPlan, { key }: Case, { serviceType }: Sender): 'other_service_type' | undefined {
  if (serviceType === undefined || plans(serviceType) || !isByService(plan)) return undefined;
  return key.serviceTypeCode === serviceType ? undefined : 'other_service_type';
}

/**
 * Whether the rows name the sender, where they must: rows of another office are passed on by a care manager or centre (実績), or to one (予定). In an entrusted plan
 * of 予防 or 総合事業 the プラン担当業者 is the centre or the care manager, whoever of them sends: the rows do not tell.
 */
function namesSender(
  plan: UnitPlan,
  one: Case,
  { number, serviceType }: Sender,
  receiver: Office,
): 'yes' | 'doubtful' | 'no' {
  const sentByPlanner = serviceType !== undefined && plans(serviceType);
  if (isByService(plan)) return sentByPlanner || one.key.providerNumber === number ? 'yes' : 'no';
  const { senderKey, month } = fileKindInfo(one.family.base);
  if (senderKey === undefined || (month !== 'none' && plans(receiver.serviceType))) return 'yes';
  const others = (one.rows.get(one.family.base) ?? []).filter(({ row }) => row[senderKey] !== number);
  if (others.length === 0) return 'yes';
  const entrusted = sentByPlanner && others.every(({ row }) => isPreventiveRow(row));
  return entrusted ? 'doubtful' : 'no';
}

function isPreventiveRow({ serviceCode }: Row): boolean {
  return typeof serviceCode === 'string' && isPreventive(serviceTypeOf(serviceCode));
}

function pack(
  plan: UnitPlan,
  sender: string,
  { senderType, receiver, month, cases }: Parcel,
  stamp: string,
  writer: CaseWriter,
  leftOut: LeftOuts,
): BuiltTransmission {
  const key = { sender, senderType, receiver: receiver.number, receiverType: receiver.serviceType, stamp };
  const nameOf = (kind: FileKind, more: Pick<FileName, 'month' | 'branch'>) =>
    formatFileName({ kind, edition: grammarOf(currentVersion), ...key, ...more });
  const pictures: BuiltFile[] = [];
  const withNames = cases.map((written) => {
    const { one, bytes } = written;
    const pictureNames: string[] = [];
    for (const picture of picturesOf(one)) {
      const branch = pictures.length + 1;
      if (branch > 9999) {
        leftOut.add('picture_unplaced', one.key, { kind: 'UPKIHON_IMAGE', receiver });
        continue;
      }
      const name = nameOf('UPKIHON_IMAGE', { branch: String(branch).padStart(4, '0') });
      pictures.push({ name, bytes: picture.bytes });
      pictureNames.push(name);
    }
    const { base } = one.family;
    if (pictureNames.length === 0) return written;
    const rows = withPictures(one.rows.get(base) ?? [], pictureNames);
    return { ...written, bytes: new Map([...bytes, [base, writer.write(base, rows).bytes]]) };
  });
  const present = new Set(withNames.flatMap(({ bytes }) => [...bytes.keys()]));
  const files = plan.files.flatMap(({ kind, required, needs, alongside, month: segment }): BuiltFile[] => {
    if (!isKind(kind)) return [];
    const pieces = withNames.flatMap(({ bytes }) => bytes.get(kind) ?? []);
    const sentAlong = alongside === true && needs !== undefined && isKind(needs) && present.has(needs);
    if (pieces.length === 0 && !required && !sentAlong) return [];
    const name = nameOf(kind, segment === undefined ? {} : { month: segment === 'zeros' ? null : month });
    for (const { bytes, names } of withNames) if (bytes.has(kind)) push(names, kind, name);
    return [{ name, bytes: joined(pieces) }];
  });
  const persons = new Set(cases.map(({ one }) => JSON.stringify([one.key.insurerNumber, one.key.insuredNumber]))).size;
  return { unit: plan.unit, ...key, month, files: [...files, ...pictures], persons };
}

function byOrder(a: Parcel, b: Parcel): number {
  return (
    compareText(a.month ?? '', b.month ?? '') ||
    compareText(a.receiver.number, b.receiver.number) ||
    compareText(a.receiver.serviceType, b.receiver.serviceType) ||
    compareText(a.senderType, b.senderType)
  );
}

function countRows({ rows }: Case): number {
  return [...rows.values()].reduce((sum, list) => sum + list.length, 0);
}
