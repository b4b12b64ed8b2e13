import type { Section } from '../../../shared/summary/document.ts';
import { summaryPageWords } from '../../../shared/words/summaryPage.ts';
import { useWords } from '../../parts/locale.tsx';
import { sectionElementId } from './sectionElementId.ts';
import styles from './SummaryPage.module.css';

/**
 * The summary's sections, to jump to. Buttons and not links: the fragment of this page's address is where a ticket
 * travels, so no other fragment may stand there.
 */
export function Contents({ sections }: { sections: readonly Section[] }) {
  const words = useWords(summaryPageWords);
  return (
    <nav className={styles.contents} aria-label={words.contents}>
      <ol>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <button type="button" onClick={() => goTo(id)}>
              {title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function goTo(sectionId: string): void {
  const heading = document.getElementById(sectionElementId(sectionId));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
