import { decodeQR } from "qr/decode.js";
import type { CodeReader } from "./codeReader.ts";

const longestSide = 800;
const patienceMillis = 60;

/** Takes the pixels of a picture and looks for the code in them. */
export function pixelReader(): CodeReader {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  return async (video) => {
    const { videoWidth, videoHeight } = video;
    if (context === null || videoWidth === 0) {
      return undefined;
    }
    const scale = Math.min(1, longestSide / Math.max(videoWidth, videoHeight));
    const width = Math.round(videoWidth * scale);
    const height = Math.round(videoHeight * scale);
    if (canvas.width !== width || canvas.height !== height) {
      Object.assign(canvas, { width, height });
    }
    context.drawImage(video, 0, 0, width, height);
    return decoded(context.getImageData(0, 0, width, height));
  };
}

function decoded(picture: ImageData): string | undefined {
  try {
    return decodeQR(picture, { timeLimit: patienceMillis });
  } catch {
    return undefined;
  }
}
