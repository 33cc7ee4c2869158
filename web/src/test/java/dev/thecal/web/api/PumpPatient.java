package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.web.testkit.RunningServer;
import java.net.http.HttpResponse;

/**
 * A fictional patient of the sample clinic spine-surgery with a pump since 2026-04-15, made over HTTP.
 *
 * @param server that runs
 * @param path of the patient
 */
record PumpPatient(RunningServer server, String path) {

  static PumpPatient on(RunningServer server, String id) {
    String patients = "/api/v1/clinics/spine-surgery/patients";
    var patient = new PumpPatient(server, patients + "/" + id);
    made(server.post(patients, """
        {"id":"%s","familyName":"Gray","givenName":"Ada","bornOn":"1960-02-29","language":"en"}""".formatted(id)));
    // (8 - 3) / 8 = 0.625, at least 0.5
    patient.add("/trials", """
        {"id":"trial-1","method":"continuous-catheter","setting":"hospital-inpatient","drug":"morphine",
         "startedOn":"2026-04-01","endedOn":"2026-04-04",
         "doses":[{"givenAt":"2026-04-01T09:00:00-04:00","dose":"0.5 mg/day"}],
         "response":{"baselineNrs":8,"sustainedNrs":3,"window":"48 h","rescueMedication":false,
           "functionImproved":true,"intolerable":false,"patientWants":true}}""");
    patient.add("/implants", """
        {"pumpModel":"synchromed-ii-20","serial":"S-%s","site":"lower-left-abdomen",
         "implantedOn":"2026-04-15","trial":"trial-1","catheter":{"fullLength":"110 cm","trimmed":"30 cm"}}""".formatted(id));
    return patient;
  }

  /** Fills the pump and records the programme that it runs. */
  PumpPatient running(String from, String drug, String concentration, String dose) {
    add("/fills", """
        {"filledAt":"%s","drug":"%s","concentration":"%s","volume":"18 mL"}""".formatted(from, drug, concentration));
    add("/programmes", """
        {"from":"%s","drug":"%s","concentration":"%s","dose":"%s"}""".formatted(from, drug, concentration, dose));
    return this;
  }

  JsonNode add(String sub, String json) {
    return made(server.post(path + sub, json));
  }

  JsonNode get(String sub) {
    var answer = server.get(path + sub);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return RunningServer.json(answer);
  }

  private static JsonNode made(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return RunningServer.json(answer);
  }
}
