import type { FigureBlock } from '../../../shared/summary/document.ts';
import { drawFigure, figureInWords } from '../../../shared/summary/figures/drawFigure.ts';
import type { Shape } from '../../../shared/summary/figures/drawing.ts';
import { widthOnPaper } from '../../../shared/summary/figures/widthOnPaper.ts';

/** A figure drawn as the files have it; read out, it says what it shows. */
export function FigurePicture({ figure }: { figure: FigureBlock }) {
  const drawing = drawFigure(figure);
  return (
    <figure>
      <figcaption>{figure.title}</figcaption>
      <svg
        role="img"
        aria-label={figureInWords(figure)}
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        style={{
          display: 'block',
          inlineSize: '100%',
          maxInlineSize: `${widthOnPaper(drawing)}mm`,
          fontFamily: 'inherit',
        }}
      >
        {drawing.shapes.map((shape, at) => (
          <Drawn key={at} shape={shape} />
        ))}
      </svg>
    </figure>
  );
}

function Drawn({ shape }: { shape: Shape }) {
  switch (shape.type) {
    case 'box': {
      const { radius, type: _, ...box } = shape;
      return <rect {...box} rx={radius} />;
    }
    case 'line': {
      const { type: _, ...line } = shape;
      return <line {...line} strokeLinecap="round" />;
    }
    case 'text': {
      const { x, y, text, size, bold, fill, anchor } = shape;
      return (
        <text x={x} y={y} fontSize={size} fontWeight={bold ? 600 : 400} fill={fill} textAnchor={anchor}>
          {text}
        </text>
      );
    }
  }
}
