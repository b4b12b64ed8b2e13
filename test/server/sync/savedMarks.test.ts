import { expect, test } from 'vitest';
import { SavedMarks } from '../../../server/sync/savedMarks.ts';

test('a message counts when it and all before it are on disk', () => {
  const marks = new SavedMarks();
  const [one, two, three] = [marks.add(10), marks.add(20), marks.add(30)];
  marks.saved(two);
  expect([marks.count, marks.bytesUnsaved]).toEqual([0, 60]);
  marks.saved(one);
  expect([marks.count, marks.bytesUnsaved]).toEqual([2, 30]);
  marks.saved(three);
  expect([marks.count, marks.bytesUnsaved]).toEqual([3, 0]);
});

test('a message that was passed over counts with the answer that repeats it', () => {
  const marks = new SavedMarks();
  marks.passOver();
  const key = marks.add(5);
  marks.passOver();
  const answer = marks.addAnswer(50);
  marks.saved(key);
  expect(marks.count).toBe(0);
  marks.saved(answer);
  expect(marks.count).toBe(4);
});

test('after a refused message nothing counts that came later', () => {
  const marks = new SavedMarks();
  const before = marks.add(1);
  expect(marks.end()).toBe(true);
  expect(marks.end()).toBe(false);
  const after = marks.add(1);
  marks.saved(after);
  marks.saved(before);
  expect([marks.count, marks.bytesUnsaved]).toEqual([1, 0]);
});

test('who never answers cannot fill the memory with what is passed over', () => {
  const marks = new SavedMarks();
  let passedOver = 0;
  while (marks.passOver()) passedOver++;
  expect(passedOver).toBeLessThanOrEqual(1_000);
});
