package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class TestimonialsH2Test extends TestimonialsSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
