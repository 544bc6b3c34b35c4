import { testCatalogue } from "@serverlesspresso/kit/testing/catalogueTest.ts";
import { texts } from "./texts.ts";

testCatalogue(texts);
