import { testCatalogue } from "@serverlesspresso/kit/testing/catalogueTest.ts";
import { journeyTexts } from "./texts.ts";

testCatalogue(journeyTexts);
