import { Fragment, memo, useState } from 'react';
import { decisionsSectionId } from '../../../shared/summary/applyEdits.ts';
import { editLimits, entryOf, type SummaryEdits } from '../../../shared/summary/edits.ts';
import { limits } from '../../../shared/session/limits.ts';
import {
  decisionKey,
  decisionParts,
  decisionSources,
  type ComputedSummary,
} from '../../../shared/summary/statements.ts';
import { groupLetter, type Group } from '../../../shared/session/session.ts';
import { summaryWords } from '../../../shared/words/summary.ts';
import { summaryEditWords } from '../../../shared/words/summaryEdit.ts';
import { Button } from '../../parts/Button.tsx';
import { GroupBadge } from '../../parts/GroupBadge.tsx';
import { PlusIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import { DecisionDialog } from './DecisionDialog.tsx';
import { useTurn } from './drawnInTurn.ts';
import { lateWhenLong } from './laidOutWhenSeen.ts';
import { sectionElementId } from './sectionElementId.ts';
import { SavedText } from './SavedText.tsx';
import { Statement } from './Statement.tsx';
import { useEditing, useEdits, useStatement } from './SummaryContext.tsx';
import type { Editing } from './editing.ts';
import paper from './Paper.module.css';
import styles from './Editing.module.css';

/** More than stand on a screen. */
const rowsAtOnce = 30;

type OwnDecision = SummaryEdits['ownDecisions'][number];

/** The summary's first page while it is edited: the introduction, what was agreed, what the groups are called. */
export function FirstPage({ computed, groups }: { computed: ComputedSummary; groups: readonly Group[] }) {
  const editing = useEditing()!;
  const { change } = editing;
  const lead = useEdits(editing, (edits) => edits.lead);
  const ownDecisions = useEdits(editing, (edits) => edits.ownDecisions);
  const groupNames = useEdits(editing, (edits) => edits.groupNames);
  const words = useWords(summaryEditWords);
  const told = summaryWords[computed.document.locale];
  const [open, setOpen] = useState<OwnDecision | 'new' | null>(null);
  const { decisions } = computed;
  const { isDrawn, ref } = useTurn<HTMLTableSectionElement>(decisions.length > rowsAtOnce);
  const hasRows = decisions.length + ownDecisions.length > 0;
  return (
    <section className={paper.section} aria-labelledby={sectionElementId(decisionsSectionId)}>
      <h2 id={sectionElementId(decisionsSectionId)} tabIndex={-1}>
        {told.decisions}
      </h2>
      <SavedText
        label={words.lead}
        hint={words.leadHint}
        value={lead}
        maxLength={editLimits.text}
        lines={3}
        onSave={(text) => change({ what: 'lead', text })}
      />
      {hasRows ? (
        <figure
          className={paper.table}
          aria-label={told.decisionsCaption}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
          tabIndex={0}
          {...lateWhenLong(2 * (decisions.length + ownDecisions.length))}
        >
          <table>
            <caption>{told.decisionsCaption}</caption>
            <thead>
              <tr>
                {[told.what, told.group, told.byWhom, told.byWhen].map((text) => (
                  <th key={text} scope="col">
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {decisions.slice(0, rowsAtOnce).map((decision) => (
                <DecisionRow key={decision.key} editing={editing} decision={decision} />
              ))}
            </tbody>
            <tbody ref={ref} aria-busy={!isDrawn}>
              {isDrawn &&
                decisions
                  .slice(rowsAtOnce)
                  .map((decision) => <DecisionRow key={decision.key} editing={editing} decision={decision} />)}
            </tbody>
            <tbody>
              {ownDecisions.map((own) => (
                <tr key={own.id}>
                  <td>
                    <button
                      type="button"
                      className={styles.statement}
                      aria-haspopup="dialog"
                      aria-label={words.changeDecision(own.what)}
                      onClick={() => setOpen(own)}
                    >
                      <span className={styles.said}>{own.what}</span>
                    </button>
                  </td>
                  <td className={styles.hint}>{words.ownDecision}</td>
                  <td>{own.who}</td>
                  <td>{own.when}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </figure>
      ) : (
        <p className={styles.hint}>{words.noDecisions}</p>
      )}
      {decisions.length > 0 && <p className={styles.hint}>{words.decisionsHint}</p>}
      {ownDecisions.length < editLimits.ownDecisions && (
        <div>
          <Button icon={<PlusIcon />} onClick={() => setOpen('new')}>
            {words.addDecision}
          </Button>
        </div>
      )}
      <details className={styles.groupNames}>
        <summary>{words.groupNames}</summary>
        <div className={styles.names}>
          {groups.map(({ id, name }) => (
            <SavedText
              key={id}
              label={words.groupName(groupLetter(groups, id), name)}
              value={entryOf(groupNames, id) ?? ''}
              placeholder={name}
              maxLength={limits.name}
              onSave={(changed) => change({ what: 'groupName', groupId: id, name: changed })}
            />
          ))}
        </div>
        <p className={styles.hint}>{words.groupNamesHint}</p>
      </details>
      {open && <DecisionDialog decision={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </section>
  );
}

interface DecisionRowProps {
  editing: Editing;
  decision: ComputedSummary['decisions'][number];
}

/** A decision, as the corrections of its solution have it, until it is reworded itself. The group follows what it is. */
const DecisionRow = memo(function DecisionRow({ editing, decision }: DecisionRowProps) {
  useStatement(editing, decision.key);
  return (
    <tr>
      {decisionParts.map((part) => (
        <Fragment key={part}>
          <td>
            <Statement
              text={editing.correctionOf(decision.key, decisionSources[part]) ?? decision[part]}
              statement={decisionKey(decision)}
              part={part}
            />
          </td>
          {part === 'what' && (
            <td>
              <GroupBadge {...decision.group} />
            </td>
          )}
        </Fragment>
      ))}
    </tr>
  );
});
