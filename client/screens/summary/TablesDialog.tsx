import { useEffect, useState } from 'react';
import type { TableListing } from '../../../shared/summary/summaryFormats.ts';
import type { Locale } from '../../../shared/words/catalogue.ts';
import { summaryTablesWords } from '../../../shared/words/summaryTables.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { DownloadIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import { fetchTables } from './fetchSummary.ts';
import styles from './SendDialog.module.css';

interface TablesDialogProps {
  sessionId: string;
  ticket: string;
  locale: Locale;
  onChoose(table: TableListing): void;
  onClose(): void;
}

/** The tables one by one, each a press away. */
export function TablesDialog({ sessionId, ticket, locale, onChoose, onClose }: TablesDialogProps) {
  const words = useWords(summaryTablesWords);
  const [tables, setTables] = useState<TableListing[] | 'asked' | null>('asked');
  useEffect(() => {
    void fetchTables(sessionId, ticket, locale).then(setTables);
  }, [sessionId, ticket, locale]);
  return (
    <Dialog open title={words.title} onClose={onClose}>
      <p className={styles.hint}>{words.hint}</p>
      {tables === null && <output>{words.failed}</output>}
      {tables === 'asked' && <output>{words.asked}</output>}
      {Array.isArray(tables) && (
        <ul className={styles.links}>
          {tables.map((table) => (
            <li key={table.table}>
              <span>
                {table.name} <span className={styles.hint}>{words.rows(table.rows)}</span>
              </span>
              <Button
                look="quiet"
                icon={<DownloadIcon />}
                aria-label={words.getOne(table.name)}
                onClick={() => onChoose(table)}
              >
                {words.get}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
