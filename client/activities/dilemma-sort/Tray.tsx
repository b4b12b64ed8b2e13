import { dilemmaSortWords } from '../../../shared/activities/dilemma-sort/words.ts';
import { DropZone } from '../../parts/drag/DragBoard.tsx';
import { useWords } from '../../parts/locale.tsx';
import { DilemmaCard, type DilemmaCardProps } from './DilemmaCard.tsx';
import styles from './Order.module.css';

interface TrayProps {
  dilemmaIds: readonly string[];
  mayWrite: boolean;
  card(dilemmaId: string): DilemmaCardProps;
}

/** Dilemmas that the group has not placed. */
export function Tray({ dilemmaIds, mayWrite, card }: TrayProps) {
  const words = useWords(dilemmaSortWords);
  if (dilemmaIds.length === 0 && !mayWrite) return null;
  return (
    <section className={styles.trayArea} aria-labelledby="dilemma-tray">
      <h3 id="dilemma-tray">{words.tray}</h3>
      <DropZone zoneId="tray" zoneName={words.toTray} className={styles.tray}>
        {dilemmaIds.length === 0 && <p>{words.trayEmpty}</p>}
        {dilemmaIds.map((id) => (
          <DilemmaCard key={id} {...card(id)} />
        ))}
      </DropZone>
    </section>
  );
}
