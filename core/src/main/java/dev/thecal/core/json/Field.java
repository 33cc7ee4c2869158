package dev.thecal.core.json;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A field that was read, to be taken out after {@link JsonInput#check()} found no problem.
 *
 * @param <T> what the field holds
 */
public final class Field<T> implements Supplier<T> {

  private final String pointer;
  private final @Nullable T value;

  private Field(String pointer, @Nullable T value) {
    this.pointer = pointer;
    this.value = value;
  }

  static <T> Field<T> of(String pointer, T value) {
    return new Field<>(pointer, value);
  }

  static <T> Field<T> absent(String pointer) {
    return new Field<>(pointer, null);
  }

  /**
   * @throws NoSuchElementException if the field is absent or wrong: {@code check()} was forgotten
   */
  @Override
  public T get() {
    if (value == null) {
      throw new NoSuchElementException(pointer + " was not given, or check() was not called");
    }
    return value;
  }

  /** Empty if the field is absent, null or wrong. */
  public Optional<T> optional() {
    return Optional.ofNullable(value);
  }

  /** Where the field stands in the input. */
  public String pointer() {
    return pointer;
  }
}
