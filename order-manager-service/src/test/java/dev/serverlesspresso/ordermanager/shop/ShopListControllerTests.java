package dev.serverlesspresso.ordermanager.shop;

import static org.hamcrest.Matchers.contains;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.access.Callers;
import dev.serverlesspresso.ordermanager.access.WebSlice;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebMvcTest(ShopListController.class)
@Import(WebSlice.class)
class ShopListControllerTests {

    private static final String ALL = "/api/shops";
    private static final String WANTED = "{\"shopId\":\"osaka\",\"names\":{\"en\":\"Osaka\"},\"timeZone\":\"UTC\"}";
    private static final ShopId OSAKA = new ShopId("osaka");
    private static final RequestPostProcessor OPERATOR = Callers.staff("*:operator");

    private final MockMvc http;

    @MockitoBean
    private ShopList list;

    @MockitoBean
    private OperatorDesk desk;

    @Autowired
    ShopListControllerTests(MockMvc http, ShopList list, OperatorDesk desk) {
        this.http = http;
        this.list = list;
        this.desk = desk;
    }

    @BeforeEach
    void shops() {
        Shop osaka = Given.shopIn("Asia/Tokyo", OSAKA);
        given(list.page(50, Optional.empty()))
                .willReturn(new ShopList.Page(
                        List.of(ShopEntry.of(Given.shop()), ShopEntry.of(osaka)), Optional.of(OSAKA)));
        given(list.some(List.of(Given.DEMO))).willReturn(List.of(ShopEntry.of(Given.shop())));
        given(desk.create(any(), eq("staff-0001"))).willReturn(Outcome.of(osaka));
        given(desk.archive(OSAKA)).willReturn(Outcome.of(osaka.archive()));
    }

    @Test
    void staffSeeTheShopsInWhichTheyHaveARoleAndWhichOne() throws Exception {
        http.perform(get(ALL).with(Callers.staff("demo:barista", "demo:manager", "osaka:cleaner", "nonsense")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.shops.length()").value(1))
                .andExpect(jsonPath("$.shops[0].shopId").value("demo"))
                .andExpect(jsonPath("$.shops[0].name").value("Demo"))
                .andExpect(jsonPath("$.shops[0].open").value(true))
                .andExpect(jsonPath("$.shops[0].archived").value(false))
                .andExpect(jsonPath("$.shops[0].roles").value(contains("manager", "barista")))
                .andExpect(jsonPath("$.operator").value(false))
                .andExpect(jsonPath("$.next").doesNotExist());
    }

    @Test
    void ownShopsArePagedByTheirIds() throws Exception {
        ShopEntry second = ShopEntry.of(Given.shopIn("UTC", OSAKA));
        given(list.some(List.of(OSAKA))).willReturn(List.of(second));
        RequestPostProcessor both = Callers.staff("osaka:barista", "demo:barista");
        http.perform(get(ALL + "?limit=1").with(both))
                .andExpect(jsonPath("$.next").value("demo"));
        http.perform(get(ALL + "?limit=1&next=demo").with(both))
                .andExpect(jsonPath("$.shops[0].shopId").value("osaka"))
                .andExpect(jsonPath("$.next").doesNotExist());
    }

    @Test
    void operatorSeesAll() throws Exception {
        http.perform(get(ALL).with(Callers.staff("*:operator", "osaka:display")))
                .andExpect(jsonPath("$.shops[0].roles").isEmpty())
                .andExpect(jsonPath("$.shops[1].roles").value(contains("display")))
                .andExpect(jsonPath("$.operator").value(true))
                .andExpect(jsonPath("$.next").value("osaka"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=101", "?next=NOT-AN-ID", "?limit=many"})
    void pageThatIsNoPageIsMalformed(String query) throws Exception {
        http.perform(get(ALL + query).with(OPERATOR))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("MALFORMED"));
    }

    @Test
    void operatorCreatesAShop() throws Exception {
        http.perform(create(WANTED).with(OPERATOR))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/shops/osaka"))
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.shopId").value("osaka"));
    }

    @Test
    void shopThatIsThereIsNotCreatedAgain() throws Exception {
        given(desk.create(any(), any())).willReturn(Outcome.refused(ShopRefusal.EXISTS));
        http.perform(create(WANTED).with(OPERATOR))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("SHOP_EXISTS"));
    }

    @Test
    void settingThatNoShopCanHaveNamesItsField() throws Exception {
        http.perform(create("{\"shopId\":\"Osaka\"}").with(OPERATOR))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("INVALID_SETTING"))
                .andExpect(jsonPath("$.field").value("shopId"));
        http.perform(create("[]").with(OPERATOR)).andExpect(status().isBadRequest());
    }

    @Test
    void operatorArchivesAShop() throws Exception {
        http.perform(delete(ALL + "/osaka").with(OPERATOR))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.archived").value(true));
        given(desk.archive(OSAKA)).willReturn(Outcome.refused(ShopRefusal.UNKNOWN));
        http.perform(delete(ALL + "/osaka").with(OPERATOR)).andExpect(status().isNotFound());
    }

    /** The role is good where it is bound to no shop, and nowhere else. */
    @Test
    void nobodyElseCreatesOrArchives() throws Exception {
        for (String[] groups : new String[][] {{"osaka:manager"}, {"osaka:operator"}, {"operator"}, {"*:manager"}}) {
            http.perform(create(WANTED).with(Callers.staff(groups))).andExpect(status().isForbidden());
            http.perform(delete(ALL + "/osaka").with(Callers.staff(groups))).andExpect(status().isForbidden());
        }
        http.perform(get(ALL)).andExpect(status().isUnauthorized());
        http.perform(get(ALL).with(Callers.customer("demo"))).andExpect(status().isForbidden());
        http.perform(create(WANTED)).andExpect(status().isUnauthorized());
        http.perform(create(WANTED).with(Callers.customer("demo"))).andExpect(status().isForbidden());
        verifyNoInteractions(desk);
    }

    private static MockHttpServletRequestBuilder create(String body) {
        return post(ALL).contentType("application/json").content(body);
    }
}
