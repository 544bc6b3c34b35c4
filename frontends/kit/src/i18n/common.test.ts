import { testCatalogue } from "../testing/catalogueTest.ts";
import { common } from "./common.ts";

testCatalogue(common);
