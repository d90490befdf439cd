import type { CarePlanView, PersonView } from '../../forms/person/person-view';
import { planCategories } from '../../forms/person/plan-categories';
import { type Markup, markup, none } from '../../validate/report/html/markup';
import { Cells, margin } from '../cells';
import { ageOn } from '../era';
import { frame, frames, ringed } from '../piece';
import { sheetMarkup } from '../sheet';

const careLevels = ['21', '22', '23', '24', '25'];

/** 第1表 居宅サービス計画書（１）. What 利用者補足情報 says besides is reported in its margin. */
export function form1Sheet(person: PersonView, plan: CarePlanView, form: NonNullable<CarePlanView['form1']>): Markup {
  const cells = new Cells('UP1KYO', [form]);
  const user = new Cells('UPHOSOKU', plan.supplement === null ? [] : [plan.supplement]);
  const categories = planCategories(cells.value('planCategory') as string | null);
  const name = user.text('name');
  const body = [
    frames(
      frame('利用者名', markup`${name.text === '' ? (person.name ?? '') : name} 殿 ${kana(user)}`, 8, 'bare'),
      frame('生年月日', birthWithAge(user, form.createdDate), 6, 'bare'),
      frame('住所', postal(cells.text('postalCode'), cells.joined(['address1', 'address2'])), 10, 'bare'),
      frame('居宅サービス計画作成者氏名', cells.text('plannerName'), 24, 'bare'),
      frame(
        '居宅介護支援事業者・事業所名及び所在地',
        markup`${cells.text('officeName')}（${cells.text('officeNumber')}） ${postal(cells.text('officePostalCode'), cells.joined(['officeAddress1', 'officeAddress2']))}`,
        24,
        'bare',
      ),
      frame('居宅サービス計画作成（変更）日', cells.text('planDate'), 12, 'bare'),
      frame('初回居宅サービス計画作成日', cells.text('firstPlanDate'), 12, 'bare'),
      frame('認定日', cells.text('certifiedDate'), 8, 'bare'),
      frame(
        '認定の有効期間',
        period(cells.text('certificationStartDate'), cells.text('certificationEndDate')),
        16,
        'bare',
      ),
    ),
    frames(
      frame('要介護状態区分', cells.choice('careLevel', careLevels), 24),
      cells.frame('assessmentResult', 24),
      cells.frame('boardOpinion', 24),
      cells.frame('overallPolicy', 24),
      frame(
        '生活援助中心型の算定理由',
        livingSupport(cells.value('livingSupportReason'), cells.text('livingSupportOtherReason')),
        24,
      ),
    ),
  ];
  const words = [
    { word: '初回', holds: categories.includes('initial') },
    { word: '紹介', holds: categories.includes('referral') },
    { word: '継続', holds: categories.includes('continuation') },
  ];
  return sheetMarkup({
    number: '第1表',
    title: '居宅サービス計画書（１）',
    right: markup`<div>作成年月日 ${cells.text('createdDate')}</div><div class="boxes">${ringed(words)} ${cells.choice('certificationStatus', ['2', '1'])}</div>`,
    orientation: 'landscape',
    form: 'form1',
    body: [...body, margin({ cells }, { label: '利用者補足情報', cells: user })],
  });
}

function kana(user: Cells<'UPHOSOKU'>): Markup {
  const text = user.text('nameKana');
  return text.text === '' ? none : markup`<small>（${text}）</small>`;
}

/** The day of birth and the age on a day. */
function birthWithAge(user: Cells<'UPHOSOKU'>, on: string): Markup {
  const birth = user.value('birthDate');
  const age = typeof birth === 'string' ? ageOn(birth, on) : null;
  return age === null ? user.text('birthDate') : markup`${user.text('birthDate')}（${age}歳）`;
}

/** From ～ to; empty where neither is reported. */
export function period(from: Markup, to: Markup): Markup {
  return from.text === '' && to.text === '' ? none : markup`${from} ～ ${to}`;
}

function postal(code: Markup, address: Markup): Markup {
  return code.text === '' ? address : markup`〒${code} ${address}`;
}

function livingSupport(reason: string | number | null, other: Markup): Markup {
  const word = (code: string, text: string): Markup =>
    reason === code ? markup`<em class="ring">${text}</em>` : markup`<span>${text}</span>`;
  return markup`${word('1', '１．一人暮らし')}　${word('2', '２．家族等が障害、疾病等')}　${word('3', '３．その他')}（ ${other} ）`;
}
