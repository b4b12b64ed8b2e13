import { useMemo } from 'react';
import { encode } from 'uqr';

/** A link as a QR code, drawn as one path that scales with its box. `label` is what a screen reader says. */
export function QrCode({ link, label }: { link: string; label: string }) {
  const { path, size } = useMemo(() => drawQrCode(link), [link]);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an img cannot hold a drawing made here
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function drawQrCode(link: string): { path: string; size: number } {
  const { data, size } = encode(link, { ecc: 'M', border: 2 });
  const rows = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''));
  return { path: rows.join(''), size };
}
