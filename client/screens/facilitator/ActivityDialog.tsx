import { Suspense, useId, useState, type FormEvent } from 'react';
import { activityKinds, findActivityKind } from '../../../shared/activities/index.ts';
import { mayBePrivate } from '../../../shared/session/drafts.ts';
import { limits } from '../../../shared/session/limits.ts';
import type { ActivityView } from '../../../shared/session/view.ts';
import { agendaWords } from '../../../shared/words/agenda.ts';
import { buttonWords } from '../../../shared/words/buttons.ts';
import { findLooks } from '../../activities/index.ts';
import { Button } from '../../parts/Button.tsx';
import { useLocale, useWords } from '../../parts/locale.tsx';
import { AskingDialog } from './AskingDialog.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import { TextRow } from './TextRow.tsx';
import { WritingChoice, type HowGroupsWrite } from './WritingChoice.tsx';
import styles from './ActivityDialog.module.css';

/** Which item of the agenda the dialog is about. */
export type Editing = { what: 'new'; afterId: string | null } | { what: 'existing'; activity: ActivityView };

interface Draft extends HowGroupsWrite {
  kind: string;
  title: string;
  instruction: string;
  plannedMinutes: string;
  responsible: string;
  setup: unknown;
}

/** Everything the agenda says about one item; nothing is changed until it is saved. */
export function ActivityDialog({ editing, onClose }: { editing: Editing; onClose(): void }) {
  const { ask } = useFacilitator();
  const words = useWords(agendaWords);
  const buttons = useWords(buttonWords);
  const formId = useId();
  const isNew = editing.what === 'new';
  const [draft, setDraft] = useState<Draft>(() =>
    isNew ? draftOfKind(activityKinds[0]!.kind) : draftOf(editing.activity),
  );
  const [titleMissing, setTitleMissing] = useState(false);
  const change = (more: Partial<Draft>): void => setDraft((before) => ({ ...before, ...more }));

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (draft.title.trim() === '') {
      setTitleMissing(true);
      return;
    }
    const changes = {
      title: draft.title.trim(),
      instruction: draft.instruction.trim(),
      plannedMinutes: wholeMinutes(draft.plannedMinutes),
      responsible: draft.responsible.trim(),
      setup: draft.setup,
    };
    const { writing, anonymous } = draft;
    const how = mayBePrivate(draft.kind) ? { writing, anonymous } : {};
    const done = isNew
      ? await ask({
          type: 'addActivity',
          activity: { kind: draft.kind, ...changes, ...how },
          afterId: editing.afterId,
        })
      : await ask({ type: 'editActivity', activityId: editing.activity.id, changes: { ...changes, ...how } });
    if (done) onClose();
  };

  return (
    <AskingDialog
      open
      title={isNew ? words.newActivity : words.editActivity}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{buttons.cancel}</Button>
          <Button look="main" type="submit" form={formId}>
            {isNew ? buttons.add : buttons.save}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={save} noValidate>
        {isNew && <KindChoice kind={draft.kind} onChoose={(kind) => setDraft(draftInKind(draft, kind))} />}
        <TextRow
          label={words.title}
          value={draft.title}
          maxLength={limits.title}
          missing={titleMissing && draft.title.trim() === '' ? words.titleMissing : ''}
          onChange={(title) => change({ title })}
        />
        <div className={styles.pair}>
          <TextRow
            label={words.plannedMinutes}
            value={draft.plannedMinutes}
            numeric
            onChange={(plannedMinutes) => change({ plannedMinutes: plannedMinutes.replace(/\D/g, '').slice(0, 3) })}
          />
          <TextRow
            label={words.responsible}
            value={draft.responsible}
            maxLength={limits.name}
            onChange={(responsible) => change({ responsible })}
          />
        </div>
        <TextRow
          label={words.instruction}
          hint={words.instructionHint}
          value={draft.instruction}
          maxLength={limits.instruction}
          lines={3}
          onChange={(instruction) => change({ instruction })}
        />
        <WritingChoice
          kind={draft.kind}
          chosen={draft}
          begun={!isNew && hasBegun(editing.activity)}
          onChoose={change}
        />
        <SetupEditor kind={draft.kind} setup={draft.setup} onChange={(setup) => change({ setup })} />
      </form>
    </AskingDialog>
  );
}

function KindChoice({ kind, onChoose }: { kind: string; onChoose(kind: string): void }) {
  const locale = useLocale();
  const words = useWords(agendaWords);
  return (
    <fieldset className={styles.kinds}>
      <legend>{words.kind}</legend>
      {activityKinds.map((candidate) => (
        <label key={candidate.kind} data-chosen={candidate.kind === kind || undefined}>
          <input
            type="radio"
            name="kind"
            value={candidate.kind}
            checked={candidate.kind === kind}
            onChange={() => onChoose(candidate.kind)}
          />
          {candidate.title[locale]}
        </label>
      ))}
    </fieldset>
  );
}

/** What only this kind of activity asks for; nothing for kinds that ask for nothing. */
function SetupEditor({ kind, setup, onChange }: { kind: string; setup: unknown; onChange(setup: unknown): void }) {
  const Setup = findLooks(kind)?.Setup;
  if (!Setup) return null;
  return (
    <Suspense>
      <Setup setup={setup} onChange={onChange} />
    </Suspense>
  );
}

function draftOfKind(kind: string): Draft {
  const setup: unknown = findActivityKind(kind)?.emptySetup;
  const how: HowGroupsWrite = { writing: 'open', anonymous: false };
  return { kind, title: '', instruction: '', plannedMinutes: '15', responsible: '', setup, ...how };
}

/** Another kind keeps what was written; only the setup is the kind's own. */
function draftInKind(draft: Draft, kind: string): Draft {
  return { ...draft, kind, setup: draftOfKind(kind).setup };
}

function draftOf({ plannedMinutes, writing = 'open', anonymous = false, ...rest }: ActivityView): Draft {
  const { kind, title, instruction, responsible, setup } = rest;
  return { kind, title, instruction, plannedMinutes: String(plannedMinutes), responsible, setup, writing, anonymous };
}

/** The server knows better where a step was opened and closed again. */
function hasBegun({ actual, groupsMayWrite }: ActivityView): boolean {
  return actual !== null || groupsMayWrite;
}

function wholeMinutes(text: string): number {
  return Math.min(limits.plannedMinutes, Number.parseInt(text, 10) || 0);
}
