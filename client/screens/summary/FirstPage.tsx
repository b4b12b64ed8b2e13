import { useState } from 'react';
import { decisionsSectionId } from '../../../shared/summary/applyEdits.ts';
import { textKey } from '../../../shared/summary/document.ts';
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
import { summaryEditWords } from '../../../shared/words/summaryPage.ts';
import { Button } from '../../parts/Button.tsx';
import { GroupBadge } from '../../parts/GroupBadge.tsx';
import { PlusIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import { DecisionDialog } from './DecisionDialog.tsx';
import { sectionElementId } from './sectionElementId.ts';
import { SavedText } from './SavedText.tsx';
import { Statement } from './Statement.tsx';
import { useEditing } from './SummaryContext.tsx';
import paper from './Paper.module.css';
import styles from './Editing.module.css';

type OwnDecision = SummaryEdits['ownDecisions'][number];

/** The summary's first page while it is edited: the introduction, what was agreed, what the groups are called. */
export function FirstPage({ computed, groups }: { computed: ComputedSummary; groups: readonly Group[] }) {
  const { edits, change } = useEditing()!;
  const words = useWords(summaryEditWords);
  const told = summaryWords[computed.document.locale];
  const [open, setOpen] = useState<OwnDecision | 'new' | null>(null);
  const { decisions } = computed;
  const hasRows = decisions.length + edits.ownDecisions.length > 0;
  return (
    <section className={paper.section} aria-labelledby={sectionElementId(decisionsSectionId)}>
      <h2 id={sectionElementId(decisionsSectionId)} tabIndex={-1}>
        {told.decisions}
      </h2>
      <SavedText
        label={words.lead}
        hint={words.leadHint}
        value={edits.lead}
        maxLength={editLimits.text}
        lines={3}
        onSave={(text) => change({ what: 'lead', text })}
      />
      {hasRows ? (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
        <figure className={paper.table} aria-label={told.decisionsCaption} tabIndex={0}>
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
              {decisions.map((decision) => (
                <tr key={decision.key}>
                  {decisionParts.map((part) => (
                    <DecisionCell key={part} decision={decision} part={part} />
                  ))}
                </tr>
              ))}
              {edits.ownDecisions.map((own) => (
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
      {edits.ownDecisions.length < editLimits.ownDecisions && (
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
              value={entryOf(edits.groupNames, id) ?? ''}
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

interface DecisionCellProps {
  decision: ComputedSummary['decisions'][number];
  part: (typeof decisionParts)[number];
}

/** A decision's text, as the correction of its solution has it, until it is reworded itself. The group follows what it is. */
function DecisionCell({ decision, part }: DecisionCellProps) {
  const { edits } = useEditing()!;
  const text = entryOf(edits.corrected, textKey(decision.key, decisionSources[part]))?.text ?? decision[part];
  return (
    <>
      <td>
        <Statement text={text} statement={decisionKey(decision)} part={part} />
      </td>
      {part === 'what' && (
        <td>
          <GroupBadge {...decision.group} />
        </td>
      )}
    </>
  );
}
