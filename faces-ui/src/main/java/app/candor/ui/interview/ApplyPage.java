package app.candor.ui.interview;

import app.candor.interviewing.PublicApplications;
import app.candor.interviewing.PublicOffer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What somebody who opens a public link is offered. */
@Named
@RequestScoped
public class ApplyPage {
    @Inject
    PublicApplications applications;

    private String token;
    private PublicOffer offer;

    public void load() {
        offer = applications.offer(token);
    }

    public PublicOffer getOffer() {
        return offer;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
