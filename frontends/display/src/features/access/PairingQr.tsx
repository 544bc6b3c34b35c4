import { QrPicture } from "@serverlesspresso/kit/ui/QrPicture.tsx";

/** A QR code with the address of the page where a manager confirms this display. */
export function PairingQr({ url, label }: { url: string; label: string }) {
  return (
    <div class="qr pairing-qr" data-testid="pairing-qr" data-url={url}>
      <QrPicture text={url} label={label} />
    </div>
  );
}
