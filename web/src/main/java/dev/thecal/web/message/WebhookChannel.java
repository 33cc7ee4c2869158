package dev.thecal.web.message;

import dev.thecal.core.json.Json;
import dev.thecal.scheduling.reminder.Delivery;
import dev.thecal.scheduling.reminder.Delivery.Outcome;
import dev.thecal.scheduling.reminder.MessageChannel;
import dev.thecal.scheduling.reminder.Outgoing;
import dev.thecal.scheduling.reminder.ReminderChannel;
import dev.thecal.web.config.WebhookSettings;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;

/**
 * Posts messages as JSON to a message service, in the form of the Standard Webhooks specification: {@code webhook-id}
 * is the row's id and stays the same, so that the receiver drops what it has; {@code webhook-signature} proves the
 * sender.
 */
public final class WebhookChannel implements MessageChannel {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final WebhookSettings settings;
  private final Clock clock;
  private final HttpClient client;

  public WebhookChannel(WebhookSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.client = HttpClient.newBuilder()
        .connectTimeout(TIMEOUT)
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  @Override
  public ReminderChannel channel() {
    return ReminderChannel.WEBHOOK;
  }

  @Override
  public Delivery hand(Outgoing message) {
    try {
      return answer(client.send(request(message), BodyHandlers.discarding()).statusCode());
    } catch (ConnectException | HttpConnectTimeoutException e) {
      return new Delivery(Outcome.UNREACHABLE, "The message service does not answer.");
    } catch (IOException e) {
      return new Delivery(
          Outcome.UNKNOWN, "The message service did not answer to the end. It may have taken it.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Delivery(Outcome.UNKNOWN, "We stopped while it was handed over.");
    }
  }

  private HttpRequest request(Outgoing message) {
    String body = Json.write(message);
    String at = String.valueOf(clock.instant().getEpochSecond());
    return HttpRequest.newBuilder(settings.address())
        .timeout(TIMEOUT)
        .header("Content-Type", "application/json")
        .header("webhook-id", message.id())
        .header("webhook-timestamp", at)
        .header(
            "webhook-signature",
            WebhookSignature.of(settings.secret(), message.id() + "." + at + "." + body))
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private static Delivery answer(int status) {
    String told = "The message service answered " + status + ".";
    return switch (status / 100) {
      case 2 -> Delivery.taken();
      case 4 -> refused(status, told);
      case 5 -> new Delivery(Outcome.REFUSED_NOW, told);
      default -> new Delivery(Outcome.UNREACHABLE, told + " Is its address right?");
    };
  }

  private static Delivery refused(int status, String told) {
    return switch (status) {
      case 401, 403, 404 ->
        new Delivery(Outcome.UNREACHABLE, told + " Are address and secret right?");
      case 408, 425, 429 -> new Delivery(Outcome.REFUSED_NOW, told);
      default -> new Delivery(Outcome.REFUSED, told);
    };
  }
}
