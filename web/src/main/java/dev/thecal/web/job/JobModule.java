package dev.thecal.web.job;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.thecal.scheduling.reminder.MessageChannel;
import dev.thecal.web.config.MessageSettings;
import dev.thecal.web.message.SmtpChannel;
import dev.thecal.web.message.WebhookChannel;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The background jobs, and the ways out that are configured. */
public final class JobModule extends AbstractModule {

  private final MessageSettings messages;
  private final Clock clock;

  public JobModule(MessageSettings messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  protected void configure() {
    bind(ReminderJob.class).in(Singleton.class);
    Multibinder.newSetBinder(binder(), Job.class).addBinding().to(ReminderJob.class);
    var channels = Multibinder.newSetBinder(binder(), MessageChannel.class);
    messages
        .mail()
        .ifPresent(mail -> channels.addBinding().toInstance(new SmtpChannel(mail, clock)));
    messages
        .webhook()
        .ifPresent(hook -> channels.addBinding().toInstance(new WebhookChannel(hook, clock)));
  }
}
