/** Why the bytes of a file cannot be had. */
export type UnreadableReason =
  /** It is encrypted and no password was given. */
  | 'password_missing'
  /** It is encrypted and the password does not open it. */
  | 'password_wrong'
  /** Its archive is broken: cut short, a checksum or a size that does not hold, data that cannot be unpacked. */
  | 'damaged'
  /** A way of packing or encrypting that is not supported, a part of a split archive, a link. */
  | 'unsupported'
  /** Unpacking it would pass a limit. */
  | 'too_large'
  | 'no_permission'
  /** There is no such file, or a link leads nowhere. */
  | 'not_found'
  /** Links lead in a circle. */
  | 'link_loop'
  /** The file system or the device fails. */
  | 'io';

/**
 * The bytes of a file cannot be had: neither bad data nor misuse. `checkFiles` turns it into the issue `file_unreadable` and goes on with the
 * other files.
 */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
  /** Why, for programs. */
  readonly reason: UnreadableReason;

  /**
   * @param reason Why.
   * @param message A sentence in English, without the file's content.
   * @param options The error that led to it.
   */
  constructor(reason: UnreadableReason, message: string = sentences[reason], options?: { readonly cause?: unknown }) {
    super(message, options);
    this.reason = reason;
  }
}

/** Whether a reason is one for which the bytes of a file cannot be had. */
export function isUnreadableReason(reason: unknown): reason is UnreadableReason {
  return typeof reason === 'string' && Object.hasOwn(sentences, reason);
}

const sentences: { readonly [R in UnreadableReason]: string } = {
  password_missing: 'the file is encrypted and wants a password',
  password_wrong: 'the password does not open the file',
  damaged: 'the archive is damaged',
  unsupported: 'the archive is packed or encrypted in a way that is not supported',
  too_large: 'the archive unpacks to more than the limits allow',
  no_permission: 'there is no permission to read the file',
  not_found: 'there is no such file',
  link_loop: 'the links lead in a circle',
  io: 'the file cannot be read',
};
