package adaps.sharing;

import adaps.config.MethodCatalogue;
import adaps.config.RecordParameters;
import java.util.List;

/** Tells the configuration which {@link Methods} there are and what can be set of them. */
public final class InstalledMethods implements MethodCatalogue {
  @Override
  public List<String> names() {
    return Methods.all().stream().map(Method::name).toList();
  }

  @Override
  public RecordParameters<?> settings(String method) {
    return Methods.named(method).parameters();
  }
}
