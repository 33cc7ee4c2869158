package dev.thecal.candidacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.candidacy.fact.Facts;
import dev.thecal.core.drug.Drugs;
import dev.thecal.core.pump.PumpModels;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductFindingsTest {

  private static final LocalDate MAY_6 = LocalDate.of(2026, 5, 6);
  private static final Candidacy CANDIDACY = Candidacy.shipped();

  // By the labels: ziconotide is boxed against psychosis and not for Prometra; Prometra forbids
  // work near
  // magnets and asks 22 years with morphine; morphine and ziconotide are for adults; off label
  // wants a record.
  @ParameterizedTest(name = "{0} {1}: {2} in {3}: {4}")
  @CsvSource({
    "active-infection,          false,          morphine,      synchromed-ii-20,  NOTHING_AGAINST",
    "active-infection,          false,          ziconotide,    synchromed-ii-40,  NOTHING_AGAINST",
    "active-infection,          false,          ziconotide,    prometra-ii-20,    EXCLUDED",
    "active-infection,          false,          hydromorphone, synchromed-ii-20,  UNKNOWN",
    "psychosis-history,         true,           ziconotide,    synchromed-ii-20,  EXCLUDED",
    "psychosis-history,         true,           morphine,      synchromed-ii-20,  NOTHING_AGAINST",
    "psychosis-history,         '',             ziconotide,    synchromed-ii-20,  UNKNOWN",
    "near-strong-fields,        true,           morphine,      prometra-ii-20,    EXCLUDED",
    "near-strong-fields,        true,           morphine,      synchromed-ii-20,  NOTHING_AGAINST",
    "born-on,                   '\"2004-05-07\"', morphine,    prometra-20,       EXCLUDED",
    "born-on,                   '\"2004-05-06\"', morphine,    prometra-20,       NOTHING_AGAINST",
    "mao-inhibitor-use,         '\"current\"',  morphine,      synchromed-ii-20,  NOT_NOW",
    "mao-inhibitor-use,         '\"current\"',  ziconotide,    synchromed-ii-20,  NOTHING_AGAINST",
    "drug-allergies,            '\"morphine\"', morphine,      synchromed-ii-20,  EXCLUDED",
    "drug-allergies,            '\"morphine\"', ziconotide,    synchromed-ii-20,  NOTHING_AGAINST",
    "bowel-obstruction,         '[true, false]', morphine,     synchromed-ii-20,  NEEDS_REVIEW"
  })
  void each_pair_by_its_labels(
      String fact, String json, String drug, String pump, ProductFit expected) {
    ProductPair pair = pair(SamplePatient.but(fact, json), drug, pump);

    assertThat(pair.fit()).as(pair.findings().toString()).isEqualTo(expected);
    assertThat(pair.findings().isEmpty()).isEqualTo(expected == ProductFit.NOTHING_AGAINST);
  }

  @Test
  void every_drug_stands_in_every_pump_whatever_is_planned() {
    var all = ProductFindings.of(CANDIDACY, SamplePatient.passing(), MAY_6);

    assertThat(all.pairs())
        .hasSize(Drugs.shipped().list().size() * PumpModels.shipped().list().size());
    assertThat(all.sentence()).contains("clinician decides");
    assertThat(
            ProductFindings.of(CANDIDACY, SamplePatient.but("planned-drug", "\"baclofen\""), MAY_6))
        .isEqualTo(all);
  }

  @Test
  void nothing_known_permits_nothing() {
    assertThat(ProductFindings.of(CANDIDACY, Facts.builder().build(), MAY_6).pairs())
        .extracting(ProductPair::fit)
        .doesNotContain(ProductFit.NOTHING_AGAINST);
  }

  private static ProductPair pair(Facts facts, String drug, String pump) {
    return ProductFindings.of(CANDIDACY, facts, MAY_6).pairs().stream()
        .filter(one -> one.drug().equals(drug) && one.pump().equals(pump))
        .findFirst()
        .orElseThrow();
  }
}
