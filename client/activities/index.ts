import { lazy, type ComponentType } from 'react';
import type { ActivityLooks, GroupProps, PlenaryProps, SetupProps } from './looks.ts';

/* oxlint-disable typescript/no-explicit-any -- each kind's own setup and content meet only inside the kind */
type AnyLooks = ActivityLooks<any, any> & { Setup?: ComponentType<SetupProps<any>> };

/*
 * The looks of every kind of activity, each half loaded when first shown. A kind is a folder with the kind's name:
 * `Group.tsx` exports `Group`, `Plenary.tsx` exports `Plenary`, and `Setup.tsx`, where there is something to set up,
 * exports `Setup`. Nothing is listed here by name.
 */
const groups = import.meta.glob<{ Group: ComponentType<GroupProps<any, any>> }>('./*/Group.tsx');
const plenaries = import.meta.glob<{ Plenary: ComponentType<PlenaryProps<any, any>> }>('./*/Plenary.tsx');
const setups = import.meta.glob<{ Setup: ComponentType<SetupProps<any>> }>('./*/Setup.tsx');
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

/** Starts to load how the big screen sees activities of this kind, before it is shown. */
export function preloadPlenaryLooks(kind: string): void {
  void plenaries[`./${kind}/Plenary.tsx`]?.();
}

function later<Name extends string, Props>(
  load: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
): ComponentType<Props> {
  return lazy(async () => ({ default: (await load())[name] })) as unknown as ComponentType<Props>;
}
