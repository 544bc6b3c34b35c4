import { testCatalogue } from "@serverlesspresso/kit/testing/catalogueTest.ts";
import { scannerTexts } from "./texts.ts";

testCatalogue(scannerTexts);
