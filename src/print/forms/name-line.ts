import type { PersonView } from '../../forms/person/person-view';
import type { RecordOf } from '../../schemas/record';
import { type Markup, markup } from '../../validate/report/html/markup';

/** 利用者名　殿, as the head of a form has it. */
export function nameLine(person: PersonView, supplement: RecordOf<'UPHOSOKU'> | null): Markup {
  return markup`<span class="who">利用者名 <b>${supplement?.name ?? person.name ?? ''}</b> 殿</span>`;
}
