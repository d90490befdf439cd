import { decodeMs932 } from '../../codec/ms932/decode';
import { encodeMs932 } from '../../codec/ms932/encode';
import { bytesOf, toBase64 } from '../base64';
import type { AnswerOf, RequestOf } from '../protocol';

/** The text of some bytes. */
export function decode(request: RequestOf<'decode'>): AnswerOf<'decode'> {
  const { text, issues } = decodeMs932(bytesOf(request));
  return { text, faulty: issues.some(({ code }) => code !== 'character_control') };
}

/** The bytes of a text. */
export function encode({ text }: RequestOf<'encode'>): AnswerOf<'encode'> {
  return { bytes: toBase64(encodeMs932(text).bytes) };
}
