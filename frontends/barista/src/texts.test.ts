import { testCatalogue } from "@serverlesspresso/kit/testing/catalogueTest.ts";
import { displayTexts } from "./features/displays/texts.ts";
import { figuresTexts } from "./features/figures/texts.ts";
import { keyTexts } from "./features/keys/texts.ts";
import { labelTexts } from "./features/labels/texts.ts";
import { settingTexts } from "./features/settings/texts.ts";
import { filterTexts } from "./features/orders/filterTexts.ts";
import { shopsTexts } from "./features/shops/texts.ts";
import { texts } from "./texts.ts";

testCatalogue(texts);
testCatalogue(displayTexts);
testCatalogue(settingTexts);
testCatalogue(figuresTexts);
testCatalogue(labelTexts);
testCatalogue(keyTexts);
testCatalogue(filterTexts);
testCatalogue(shopsTexts);
