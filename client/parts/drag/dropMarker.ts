import type { BoardMeasure } from './boardMeasure.ts';
import type { DropPlace } from './dropPlace.ts';

/** Shows where the card would land: the zone is marked, and a line stands between its neighbours. */
export class DropMarker {
  readonly #line = document.createElement('div');
  readonly #measure: BoardMeasure;
  #zone: HTMLElement | null = null;
  #shown = '';

  constructor(measure: BoardMeasure) {
    this.#measure = measure;
    this.#line.dataset.dropLine = '';
    this.#line.hidden = true;
    document.body.append(this.#line);
  }

  show(place: DropPlace | null): void {
    if (this.#zone !== (place?.zone ?? null)) {
      this.#zone?.removeAttribute('data-drop-over');
      this.#zone = place?.zone ?? null;
      this.#zone?.setAttribute('data-drop-over', '');
    }
    const line = place && this.#measure.lineAt(place);
    const shown = line ? `${line.x} ${line.y} ${line.width} ${line.height}` : '';
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#line.hidden = !line;
    if (!line) return;
    this.#line.style.width = `${line.width}px`;
    this.#line.style.height = `${line.height}px`;
    this.#line.style.transform = `translate(${line.x}px, ${line.y}px)`;
  }

  remove(): void {
    this.#zone?.removeAttribute('data-drop-over');
    this.#line.remove();
  }
}
