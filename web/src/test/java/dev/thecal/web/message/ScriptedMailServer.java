package dev.thecal.web.message;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Says yes to everything but what it was told otherwise: another answer, or hanging up. {@code .} ends the data. */
final class ScriptedMailServer implements AutoCloseable {

  private final ServerSocket socket;
  private final Map<String, String> answers;

  ScriptedMailServer(Map<String, String> answers) throws IOException {
    this.socket = new ServerSocket(0);
    this.answers = answers;
    var thread = new Thread(this::serve, "scripted-mail");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    try (Socket client = socket.accept();
        var in = new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII)) {
      out.print("220 ready\r\n");
      out.flush();
      talk(in, out);
    } catch (IOException e) {
      // the client has hung up
    }
  }

  private void talk(BufferedReader in, PrintWriter out) throws IOException {
    boolean data = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String command = data ? line : line.split("[ :]", -1)[0];
      if (data && !command.equals(".")) {
        continue;
      }
      data = command.equals("DATA") && !answers.containsKey("DATA");
      String answer = answers.getOrDefault(command, data ? "354 go on" : "250 ok");
      if (answer.equals("hang up")) {
        return;
      }
      out.print(answer + "\r\n");
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
