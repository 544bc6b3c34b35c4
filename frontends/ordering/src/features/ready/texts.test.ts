import { testCatalogue } from "@serverlesspresso/kit/testing/catalogueTest.ts";
import { readyTexts } from "./texts.ts";

testCatalogue(readyTexts);
