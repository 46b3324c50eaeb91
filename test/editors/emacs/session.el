;;; session.el --- What somebody does in Emacs with an article  -*- lexical-binding: t -*-

;; The steps, and what is seen after each, written as JSON to $REPORT. The configuration of the README is loaded and nothing
;; else; $ARTICLE is the file.

(require 'cl-lib)
(require 'json)
(require 'seq)

(defvar report nil)
(defconst patience 60 "Seconds; far more than any step takes.")

(defun note (key value)
  (push (cons key value) report))

(defun await (what condition)
  "Let the server speak until CONDITION holds, and give what it gives."
  (let ((end (+ (float-time) patience)) (found nil))
    (while (not (setq found (funcall condition)))
      (when (> (float-time) end) (error "Waited in vain for %s" what))
      ;; runs timers too, which sitting does not where nobody sits
      (accept-process-output nil 0.02))
    found))

(defun go (passage)
  "Put point on PASSAGE, as a search for it does."
  (goto-char (point-min))
  (search-forward passage)
  (goto-char (match-beginning 0)))

(defun with-choice (title command)
  "Run COMMAND, pick the first choice that begins with TITLE, and give all that there were."
  (let (offered
        ;; a key: where nothing was pressed a menu for the mouse would open
        (last-nonmenu-event ?\r))
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt choices &rest _)
                 (setq offered (all-completions "" choices))
                 (or (seq-find (lambda (each) (string-prefix-p title each)) offered)
                     (error "No %S among %S" title offered)))))
      (call-interactively command))
    (vconcat offered)))

(defun text () (buffer-substring-no-properties (point-min) (point-max)))

(defun write-report ()
  (let ((coding-system-for-write 'utf-8))
    (with-temp-file (getenv "REPORT") (insert (json-encode report)))))

(defun session (steps)
  "Open the article, take STEPS, and report. Batch mode has no command loop: what waits for one is called."
  (condition-case failure
      (progn
        (find-file (getenv "ARTICLE"))
        (buffer-enable-undo)
        (run-hooks 'post-command-hook)
        (funcall steps))
    (error (note 'failure (format "%S" failure))))
  (write-report))

(defun diagnostics ()
  (vconcat
   (mapcar (lambda (each)
             (let ((from (flymake-diagnostic-beg each)) (to (flymake-diagnostic-end each)))
               `((words . ,(buffer-substring-no-properties from to))
                 (message . ,(flymake-diagnostic-text each))
                 (faces . ,(vconcat (mapcar #'symbol-name (faces-at from)))))))
           (seq-sort-by #'flymake-diagnostic-beg #'< (flymake-diagnostics)))))

(defun faces-at (place)
  (flatten-list (mapcar (lambda (each) (overlay-get each 'face)) (overlays-at place))))

(defun hover (passage)
  "What the echo area says with point on PASSAGE."
  (go passage)
  (let (said)
    (eglot-hover-eldoc-function (lambda (string &rest _) (setq said (or string ""))))
    (await "a hover" (lambda () said))
    (substring-no-properties said)))

(session
 (lambda ()
   (await "a connection" (lambda () (eglot-current-server)))
   (await "diagnostics" (lambda () (> (length (diagnostics)) 0)))
   (note 'diagnostics (diagnostics))
   (note 'hovers (vconcat (mapcar #'hover '("We heard" "he said" "hall has asked" "09:15"))))
   (go "he said")
   (call-interactively #'xref-find-definitions)
   (note 'definition (thing-at-point 'word t))
   (go "1 of 3")
   (note 'menu (with-choice "Keep in this article" #'eglot-code-actions))
   (await "a piece to be kept"
          (lambda () (not (seq-find (lambda (each) (equal (alist-get 'words each) "1 of 3")) (diagnostics)))))
   (note 'kept (diagnostics))
   (undo-boundary)
   (go "09:15")
   (with-choice "Clean the article" #'eglot-code-actions)
   (note 'cleaned (text))
   (undo-boundary)
   (undo)
   (note 'undone (text))))
;;; session.el ends here
