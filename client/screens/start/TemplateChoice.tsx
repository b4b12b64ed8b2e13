import { templates, type Template } from '../../../shared/agendas/index.ts';
import { startWords } from '../../../shared/words/start.ts';
import { useLocale, useWords } from '../../parts/locale.tsx';
import styles from './TemplateChoice.module.css';

interface TemplateChoiceProps {
  chosen: string;
  onChoose(templateId: string): void;
}

/** The templates side by side: what each is for, how long it takes. */
export function TemplateChoice({ chosen, onChoose }: TemplateChoiceProps) {
  const words = useWords(startWords);
  return (
    <fieldset className={styles.templates}>
      <legend>{words.chooseTemplate}</legend>
      {templates.map((template) => (
        <TemplateCard
          key={template.id}
          template={template}
          chosen={template.id === chosen}
          onChoose={() => onChoose(template.id)}
        />
      ))}
    </fieldset>
  );
}

function TemplateCard({ template, chosen, onChoose }: { template: Template; chosen: boolean; onChoose(): void }) {
  const locale = useLocale();
  const words = useWords(startWords);
  const minutes = template.agenda.reduce((sum, activity) => sum + activity.plannedMinutes, 0);
  return (
    <label className={styles.card} data-chosen={chosen || undefined}>
      <input type="radio" name="template" value={template.id} checked={chosen} onChange={onChoose} />
      <span className={styles.title}>{template.title[locale]}</span>
      <span className={styles.description}>{template.description[locale]}</span>
      <span className={styles.size}>
        {words.activities(template.agenda.length)} · {words.minutesInAll(Math.floor(minutes / 60), minutes % 60)}
      </span>
    </label>
  );
}
