/** The reasons why there is no picture; for each of them the customer can do something else. */
export type CameraTrouble = "insecure" | "refused" | "none" | "busy";

export class NoCamera extends Error {
  constructor(readonly trouble: CameraTrouble) {
    super(`no camera: ${trouble}`);
    this.name = "NoCamera";
  }
}

const wanted: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: "environment" }, width: { ideal: 1280 }, height: { ideal: 720 } },
};

/** The camera on the phone's back, if there is one; fails with NoCamera. */
export async function openCamera(): Promise<MediaStream> {
  if (!globalThis.isSecureContext || navigator.mediaDevices === undefined) {
    throw new NoCamera("insecure");
  }
  try {
    return await navigator.mediaDevices.getUserMedia(wanted);
  } catch (error) {
    throw new NoCamera(troubleOf(error));
  }
}

export function closeCamera(stream: MediaStream): void {
  stream.getTracks().forEach((track) => track.stop());
}

export function troubleOf(error: unknown): CameraTrouble {
  switch (error instanceof Error ? error.name : "") {
    case "NotAllowedError":
    case "SecurityError":
      return "refused";
    case "NotFoundError":
    case "OverconstrainedError":
      return "none";
    default:
      return "busy";
  }
}
