package app.candor.ui.shell;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** A page speaks the language that its reader has chosen, else the best that the browser asks for, else English. */
public final class PageLanguage extends ViewHandlerWrapper {
    public PageLanguage(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext faces) {
        String chosen = CDI.current().select(Reader.class).get().getLanguage();
        return chosen.isEmpty() ? super.calculateLocale(faces) : Locale.forLanguageTag(chosen);
    }

    /** The same address is another page for another reader, so nothing between us may keep it. */
    @Override
    public void renderView(FacesContext faces, UIViewRoot page) throws IOException {
        ExternalContext external = faces.getExternalContext();
        String chosen = CDI.current().select(Reader.class).get().getLanguage();
        if (!chosen.isEmpty()
                && external.getRequest() instanceof HttpServletRequest request
                && external.getResponse() instanceof HttpServletResponse response) {
            LanguageCookie.keep(chosen, request, response);
        }
        external.setResponseHeader("Content-Language", page.getLocale().getLanguage());
        external.setResponseHeader("Vary", "Accept-Language, Cookie");
        if (!isKeptByNobody(external)) {
            external.setResponseHeader("Cache-Control", "private, no-cache");
        }
        super.renderView(faces, page);
    }

    /** Whether somebody has said already that not even the browser may keep this page. */
    private static boolean isKeptByNobody(ExternalContext external) {
        String said = external.getResponse() instanceof HttpServletResponse response
                ? response.getHeader("Cache-Control")
                : null;
        return said != null && said.contains("no-store");
    }
}
