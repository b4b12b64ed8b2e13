import { memo, useMemo, useState } from 'react';
import type { Group } from '../../../shared/session/session.ts';
import { highlights } from '../../../shared/summary/applyEdits.ts';
import type { Section } from '../../../shared/summary/document.ts';
import { editLimits, entryOf, type SectionEdit } from '../../../shared/summary/edits.ts';
import type { ComputedSummary } from '../../../shared/summary/statements.ts';
import { summaryEditWords } from '../../../shared/words/summaryEdit.ts';
import { useWords } from '../../parts/locale.tsx';
import { FirstPage } from './FirstPage.tsx';
import { Flags } from './Flags.tsx';
import { isLongPage } from './laidOutWhenSeen.ts';
import { PaperHead } from './PaperHead.tsx';
import { SavedText } from './SavedText.tsx';
import { SectionBlocks } from './SectionBlocks.tsx';
import { sectionElementId } from './sectionElementId.ts';
import { SectionMenu } from './SectionMenu.tsx';
import { useEditing, useEdits } from './SummaryContext.tsx';
import editingStyles from './Editing.module.css';
import styles from './Paper.module.css';

/** The same sheet while it is edited: with all that is hidden or left out, and every text to press. */
export const EditablePaper = memo(function EditablePaper({ computed, groups }: EditablePaperProps) {
  const words = useWords(summaryEditWords);
  const isLong = isLongPage(computed.document.sections);
  return (
    <main className={styles.paper} lang={computed.document.locale} data-long={isLong || undefined}>
      <p className={editingStyles.note}>{words.editing}</p>
      <Flags />
      <PaperHead summary={computed.document} />
      <FirstPage computed={computed} groups={groups} />
      {computed.document.sections.map((section) => (
        <EditableSection key={section.id} section={section} isLong={isLong} />
      ))}
    </main>
  );
});

interface EditablePaperProps {
  computed: ComputedSummary;
  groups: readonly Group[];
}

function EditableSection({ section: { id, title, blocks }, isLong }: { section: Section; isLong: boolean }) {
  const editing = useEditing()!;
  const words = useWords(summaryEditWords);
  const [asked, setAsked] = useState<'before' | 'after' | null>(null);
  const edit = useEdits(editing, ({ sections }) => entryOf(sections, id)) ?? {};
  const isShown = edit.shown !== false;
  const isShort = edit.detail === 'highlights';
  const shown = useMemo(() => (isShort ? highlights(blocks) : blocks), [isShort, blocks]);
  const set = (changes: SectionEdit): void => editing.change({ what: 'section', sectionId: id, changes });
  const note = (place: 'before' | 'after') =>
    (edit[place] || asked === place) && (
      <SavedText
        label={words[place](title)}
        value={edit[place] ?? ''}
        maxLength={editLimits.text}
        lines={2}
        focused={asked === place}
        onSave={(text) => set({ [place]: text })}
      />
    );
  return (
    <section className={styles.section} aria-labelledby={sectionElementId(id)} data-left-out={!isShown || undefined}>
      <div className={editingStyles.sectionHead}>
        <h2 id={sectionElementId(id)} tabIndex={-1}>
          {title}
        </h2>
        {!isShown && <span className={editingStyles.mark}>{words.notIn}</span>}
        <SectionMenu title={title} edit={edit} blocks={blocks} onChange={set} onWrite={setAsked} />
      </div>
      {isShown && (
        <>
          {note('before')}
          {isShort && <p className={editingStyles.hint}>{words.isHighlights}</p>}
          <SectionBlocks blocks={shown} sectionId={id} isLongPage={isLong} />
          {note('after')}
        </>
      )}
    </section>
  );
}
