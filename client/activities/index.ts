import { lazy, type ComponentType } from 'react';
import type { ActivityLooks, GroupProps, PlenaryProps, SetupProps } from './looks.ts';

/* oxlint-disable typescript/no-explicit-any -- each kind's own setup and content meet only inside the kind */
type AnyLooks = ActivityLooks<any, any> & { Setup?: ComponentType<SetupProps<any>> };
type Modules<Name extends string, Props> = Record<string, () => Promise<Record<Name, ComponentType<Props>>>>;

/*
 * The looks of every kind of activity, each half loaded when first shown. A kind is a folder with the kind's name:
 * `Group.tsx` exports `Group`, `Plenary.tsx` exports `Plenary`, and `Setup.tsx`, where there is something to set up,
 * exports `Setup`. Nothing is listed here by name.
 */
const groups: Modules<'Group', GroupProps<any, any>> = import.meta.glob('./*/Group.tsx');
const plenaries: Modules<'Plenary', PlenaryProps<any, any>> = import.meta.glob('./*/Plenary.tsx');
const setups: Modules<'Setup', SetupProps<any>> = import.meta.glob('./*/Setup.tsx');
/* oxlint-enable typescript/no-explicit-any */

const looksByKind = new Map<string, AnyLooks>();
for (const path of Object.keys(groups)) {
  const kind = path.split('/')[1]!;
  const setup = setups[`./${kind}/Setup.tsx`];
  looksByKind.set(kind, {
    Group: later(groups[path]!, 'Group'),
    Plenary: later(plenaries[`./${kind}/Plenary.tsx`]!, 'Plenary'),
    ...(setup && { Setup: later(setup, 'Setup') }),
  });
}

/**
 * How activities of this kind look; undefined for kinds with nothing to see (a talk), or that this version does not
 * know. What it gives loads when first shown, so it wants a `Suspense` around it.
 */
export function findLooks(kind: string): AnyLooks | undefined {
  return looksByKind.get(kind);
}

/** Starts to load how a group sees activities of this kind, before it is shown. */
export function preloadGroupLooks(kind: string): void {
  void groups[`./${kind}/Group.tsx`]?.();
}

function later<Name extends string, Props>(
  load: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
): ComponentType<Props> {
  return lazy(async () => ({ default: (await load())[name] })) as unknown as ComponentType<Props>;
}
