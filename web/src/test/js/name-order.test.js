import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NameOrder } from '../../main/webapp/js/lib/name-order.js';

const sorted = (order, names) => [...names].sort((a, b) => order.place(a) - order.place(b));

test('names stand as the language has them, whenever they were learnt', () => {
  const order = new NameOrder('pl');
  order.learn(['Zofia', 'Anna', 'Łukasz']);
  order.learn(['Lena', 'Anna', 'Ćwirko', 'Czesław']);
  assert.deepEqual(sorted(order, ['Łukasz', 'Zofia', 'Ćwirko', 'Czesław', 'Lena', 'Anna']), [
    'Anna', 'Czesław', 'Ćwirko', 'Lena', 'Łukasz', 'Zofia',
  ]);
});

test('a name that was not learnt has no place', () => {
  assert.equal(new NameOrder('en').place('Anna'), undefined);
});

test('learning a few more names looks at each name about once', (t) => {
  const { Collator } = Intl;
  let compared = 0;
  t.mock.method(Intl, 'Collator', function counting(language) {
    const { compare } = new Collator(language);
    return { compare: (a, b) => (compared++, compare(a, b)) };
  });
  const order = new NameOrder('en');
  order.learn(Array.from({ length: 2000 }, (_, index) => `Person ${(index * 7919) % 2000}`));
  compared = 0;
  order.learn(['Middle', 'Quentin', 'Person 55b']);
  assert.ok(compared < 5000, `${compared} comparisons`);
  compared = 0;
  order.learn(['Middle', 'Person 3']);
  assert.equal(compared, 0);
});
