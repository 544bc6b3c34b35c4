import { testCatalogue } from "@serverlesspresso/kit/testing/catalogueTest.ts";
import { otherTexts } from "./otherTexts.ts";

testCatalogue(otherTexts);
