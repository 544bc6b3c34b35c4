import { testCatalogue } from "@serverlesspresso/kit/testing/catalogueTest.ts";
import { drinksTexts } from "./texts.ts";

testCatalogue(drinksTexts);
