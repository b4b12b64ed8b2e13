import { lazy, type ComponentType } from 'react';
import type { GroupProps, PlenaryProps, SetupProps } from './looks.ts';

/* eslint-disable typescript/no-explicit-any -- each kind's own setup and content meet only inside the kind */
type AnyGroup = ComponentType<GroupProps<any, any>>;
type AnyPlenary = ComponentType<PlenaryProps<any, any>>;
type AnySetup = ComponentType<SetupProps<any>>;
/* eslint-enable typescript/no-explicit-any */

/*
 * The looks of every kind of activity, each loaded when first shown. A kind is a folder with the kind's name:
 * `Group.tsx` exports `Group`, `Plenary.tsx` exports `Plenary`, and `Setup.tsx`, where there is something to set up,
 * exports `Setup`. Nothing is listed here by name.
 */
const groups = import.meta.glob<{ Group: AnyGroup }>('./*/Group.tsx');
const plenaries = import.meta.glob<{ Plenary: AnyPlenary }>('./*/Plenary.tsx');
const setups = import.meta.glob<{ Setup: AnySetup }>('./*/Setup.tsx');

/** How a group sees activities of this kind; undefined when there is nothing to see. Wants a `Suspense` around it. */
export const groupLooks = byKind(groups, 'Group', (module) => module.Group);
/** How the big screen shows activities of this kind; as `groupLooks`. */
export const plenaryLooks = byKind(plenaries, 'Plenary', (module) => module.Plenary);
/** What the facilitator sets up for activities of this kind; as `groupLooks`. */
export const setupLooks = byKind(setups, 'Setup', (module) => module.Setup);

/** Starts to load how a group sees activities of this kind, before it is shown. */
export function preloadGroupLooks(kind: string): void {
  void groups[`./${kind}/Group.tsx`]?.();
}

function byKind<Module, Props>(
  modules: Record<string, () => Promise<Module>>,
  name: string,
  pick: (module: Module) => ComponentType<Props>,
): (kind: string) => ComponentType<Props> | undefined {
  const looks = new Map<string, ComponentType<Props>>();
  for (const [path, load] of Object.entries(modules)) {
    const kind = path.slice('./'.length, -`/${name}.tsx`.length);
    looks.set(kind, lazy(async () => ({ default: pick(await load()) })) as unknown as ComponentType<Props>);
  }
  return (kind) => looks.get(kind);
}
